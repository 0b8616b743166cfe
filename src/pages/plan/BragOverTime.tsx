import { BragColumns } from '../../components/BragColumns.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { PhoneFold } from '../../components/PhoneFold.tsx';
import type { ActionsState } from '../../components/use-actions.ts';
import { bragSnapshots } from '../../plan/brag-history.ts';
import { bragChart } from '../../queries/brag-chart.ts';

/** How the actions of each area were rated over time, on one scale. */
export function BragOverTime({ state: { rows, until } }: { readonly state: ActionsState }) {
  const tree = useDashboard().catalogue.plan;
  const areas = tree.plan.areas.map((area) => ({
    area,
    snapshots: bragSnapshots(tree, rows, until, area.id),
  }));
  const totals = areas.flatMap(({ snapshots }) =>
    snapshots.map(({ counts }) => Object.values(counts).reduce((sum, count) => sum + count, 0)),
  );
  const max = Math.max(1, ...totals);
  const isPlanAlone = areas.every(({ snapshots }) => snapshots.length <= 1);
  return (
    <section className="app-section" aria-labelledby="brag-over-time">
      <h2 id="brag-over-time" className="app-heading">
        BRAG over time
      </h2>
      <p className="app-secondary">
        {isPlanAlone && `One snapshot so far: the plan’s own, ${tree.plan.meta.date}. `}
        Actions at the end of each quarter in which any was rated. All five on one scale; actions that are
        monitored in another outcome, closed or not yet rated are not counted.
      </p>
      <PhoneFold shows="Show the charts of the five areas">
        <div className="app-brag-charts">
          {areas.map(({ area, snapshots }) => (
            <BragColumns key={area.id} chart={bragChart(area, snapshots, max)} level={3} />
          ))}
        </div>
      </PhoneFold>
    </section>
  );
}
