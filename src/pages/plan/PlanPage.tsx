import { useSearchParams } from 'react-router';
import { useDashboard } from '../../components/dashboard-context.ts';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { ViewTabs } from '../../components/ViewTabs.tsx';
import { ActionsView } from './ActionsView.tsx';
import { CalendarView } from './CalendarView.tsx';
import { EvidenceView } from './EvidenceView.tsx';
import { GovernanceView } from './GovernanceView.tsx';
import { MappingView } from './MappingView.tsx';
import { RisksView } from './RisksView.tsx';

const views = [
  { view: 'actions', name: 'Actions' },
  { view: 'risks', name: 'Risks' },
  { view: 'evidence', name: 'Evidence' },
  { view: 'calendar', name: 'Calendar' },
  { view: 'governance', name: 'Governance' },
  { view: 'mapping', name: 'Workstreams' },
] as const;

const viewOf = {
  actions: ActionsView,
  risks: RisksView,
  evidence: EvidenceView,
  calendar: CalendarView,
  governance: GovernanceView,
  mapping: MappingView,
};

/** The plan itself: its actions and how they stand, its risks and evidence, when what is due, who decides. */
export function PlanPage() {
  const [parameters] = useSearchParams();
  const { plan } = useDashboard().catalogue.plan;
  const asked = parameters.get('view');
  const { view, name } = views.find((each) => each.view === asked) ?? views[0];
  const View = viewOf[view];
  return (
    <>
      <PageHeading title="The plan" />
      <p className="app-lede">
        {plan.meta.title}, {plan.meta.date}, {plan.meta.partnership}
      </p>
      <ViewTabs views={views} view={view} />
      <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`} className="app-view">
        <ErrorBoundary what={name} key={view}>
          <View />
        </ErrorBoundary>
      </div>
    </>
  );
}
