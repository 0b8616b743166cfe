import { useEffect, useRef } from 'react';
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
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    // A link of one view to another goes with its view: without this a reader would stand nowhere.
    if (document.activeElement !== document.body) return;
    panel.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [view]);
  return (
    <>
      <PageHeading title="The plan" />
      <p className="app-lede">
        {plan.meta.title}, {plan.meta.date}, {plan.meta.partnership}
      </p>
      <ViewTabs views={views} view={view} />
      <div
        id="view"
        ref={panel}
        tabIndex={-1}
        role="tabpanel"
        aria-labelledby={`tab-${view}`}
        className="app-view app-plan__view"
      >
        <ErrorBoundary what={name} key={view}>
          <View />
        </ErrorBoundary>
      </div>
    </>
  );
}
