import { QueryClientProvider } from '@tanstack/react-query';
import { HashRouter, Route, Routes } from 'react-router';
import { AreaPage } from '../pages/area/AreaPage.tsx';
import { AreasPage } from '../pages/areas/AreasPage.tsx';
import { IndicatorPage } from '../pages/indicator/IndicatorPage.tsx';
import { MeasurePage } from '../pages/measure/MeasurePage.tsx';
import { NotFoundPage } from '../pages/not-found/NotFoundPage.tsx';
import { OverviewPage } from '../pages/overview/OverviewPage.tsx';
import { PlanPage } from '../pages/plan/PlanPage.tsx';
import { DashboardProvider } from './DashboardProvider.tsx';
import { useDashboard } from '../components/dashboard-context.ts';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { siteOf } from './internal-site.tsx';
import { createQueryClient } from './query-client.ts';
import { Shell } from './Shell.tsx';

const client = createQueryClient();

export function App() {
  return (
    <ErrorBoundary what="The dashboard">
      <QueryClientProvider client={client}>
        <HashRouter useTransitions={false}>
          <DashboardProvider>
            <Pages />
          </DashboardProvider>
        </HashRouter>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

function Pages() {
  const { catalogue } = useDashboard();
  const { Around, routes } = siteOf(catalogue);
  return (
    <Around>
      <Routes>
        <Route element={<Shell />}>
          <Route index element={<OverviewPage />} />
          <Route path="areas" element={<AreasPage />} />
          <Route path="areas/:id" element={<AreaPage />} />
          <Route path="measures/:id" element={<MeasurePage />} />
          <Route path="indicators/:id" element={<IndicatorPage />} />
          <Route path="plan" element={<PlanPage />} />
          {routes}
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Around>
  );
}
