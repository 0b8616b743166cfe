import { MilestoneTimeline } from '../../components/MilestoneTimeline.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { useMilestones } from '../../components/use-milestones.ts';
import { outcomeAddress } from '../../components/outcome-address.ts';
import type { AgendaItem } from '../../plan/agenda.ts';
import { AgendaTag } from './AgendaTag.tsx';
import { ItemFigures } from './ItemFigures.tsx';
import type { ReviewData } from './use-review.ts';

interface Props {
  readonly review: ReviewData;
  readonly item: AgendaItem;
  readonly number: number;
}

/** One item of a review: the promise, what the figures say since the last review, or what else is known of it. */
export function ReviewItem({ review, item, number }: Props) {
  const { catalogue } = useDashboard();
  const measure = catalogue.plan.measure(item.about);
  const figures = [...review.figures.values()].filter(({ indicator }) =>
    item.kind === 'measure' ? indicator.measure === item.about : indicator.id === item.about,
  );
  return (
    <article aria-labelledby="item" data-item={item.about}>
      <p className="app-secondary app-review__place">
        {number} of {review.agenda.length}
        <Areas item={item} />
      </p>
      <h2 id="item" className="app-review__item" tabIndex={-1}>
        {item.kind === 'measure' && measure ? (
          <PageLink to={`/measures/${measure.id}`}>{item.title}</PageLink>
        ) : (
          item.title
        )}
      </h2>
      {measure && <blockquote className="app-quote">“{measure.description}”</blockquote>}
      {item.detail !== '' && (
        <div className="app-review__detail">
          {figures.length === 0 && <AgendaTag item={item} />}
          {item.detail.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {figures.length > 0 && <ItemFigures review={review} figures={figures} />}
      {item.kind === 'measure' && figures.length === 0 && item.detail === '' && (
        <p className="govuk-inset-text">
          No extract with figures of this measure is loaded. What is loaded stands under{' '}
          <PageLink to="/data">Data</PageLink>.
        </p>
      )}
      {!review.kept && item.kind === 'measure' && <Timeline measure={item.about} />}
    </article>
  );
}

function Areas({ item }: { readonly item: AgendaItem }) {
  const { plan, indicators } = useDashboard().catalogue;
  const indicator = indicators.find(({ id }) => id === item.about);
  const outcome = plan.outcome(item.about.replace(/-\d+$/, ''));
  if (item.kind === 'action' && outcome)
    return (
      <>
        {' · '}
        <PageLink to={outcomeAddress(outcome.outcome)}>
          {outcome.outcome.id} {outcome.outcome.outcome}
        </PageLink>
      </>
    );
  const areas = plan.measure(item.about)?.areas ?? [
    ...new Set(indicator?.outcomes.flatMap((id) => plan.outcome(id)?.outcome.area ?? [])),
  ];
  return areas.map((id) => (
    <span key={id}>
      {' · '}
      <PageLink to={`/areas/${id}`}>
        {id} {plan.area(id)?.shortTitle}
      </PageLink>
    </span>
  ));
}

function Timeline({ measure }: { readonly measure: string }) {
  const { catalogue, asAt } = useDashboard();
  const milestones = useMilestones()(measure);
  const isMilestone = catalogue.measures.some(({ id, kind }) => id === measure && kind === 'milestone');
  if (!isMilestone || milestones.length === 0 || !asAt) return null;
  return <MilestoneTimeline milestones={milestones} asAt={asAt.date} />;
}
