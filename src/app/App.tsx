import { QueryClientProvider } from '@tanstack/react-query';
import { HashRouter, Route, Routes } from 'react-router';
import { AreaPage } from '../pages/area/AreaPage.tsx';
import { AreasPage } from '../pages/areas/AreasPage.tsx';
import { DataPage } from '../pages/data/DataPage.tsx';
import { ExplorePage } from '../pages/explore/ExplorePage.tsx';
import { IndicatorPage } from '../pages/indicator/IndicatorPage.tsx';
import { MeasurePage } from '../pages/measure/MeasurePage.tsx';
import { NotFoundPage } from '../pages/not-found/NotFoundPage.tsx';
import { OverviewPage } from '../pages/overview/OverviewPage.tsx';
import { DashboardProvider } from './DashboardProvider.tsx';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { ImportProvider } from './ImportProvider.tsx';
import { createQueryClient } from './query-client.ts';
import { Shell } from './Shell.tsx';

const client = createQueryClient();

export function App() {
  return (
    <ErrorBoundary what="The dashboard">
      <QueryClientProvider client={client}>
        <HashRouter useTransitions={false}>
          <DashboardProvider>
            <ImportProvider>
              <Routes>
                <Route element={<Shell />}>
                  <Route index element={<OverviewPage />} />
                  <Route path="areas" element={<AreasPage />} />
                  <Route path="areas/:id" element={<AreaPage />} />
                  <Route path="measures/:id" element={<MeasurePage />} />
                  <Route path="indicators/:id" element={<IndicatorPage />} />
                  <Route path="data" element={<DataPage />} />
                  <Route path="explore" element={<ExplorePage />} />
                  <Route path="*" element={<NotFoundPage />} />
                </Route>
              </Routes>
            </ImportProvider>
          </DashboardProvider>
        </HashRouter>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
