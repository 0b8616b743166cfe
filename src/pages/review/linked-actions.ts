import type { FieldOption } from '../../components/form/SelectField.tsx';
import type { ActionNow } from '../../plan/actions.ts';
import type { AgendaItem } from '../../plan/agenda.ts';
import type { Catalogue } from '../../queries/catalogue.ts';

const longest = 70;

/** The plan's actions to choose from: those of the item's outcomes first, a cross-reference followed, then those of its areas, then the rest. */
export function linkedActions(
  { plan, indicators }: Pick<Catalogue, 'plan' | 'indicators'>,
  actions: readonly ActionNow[],
  { about, kind }: Pick<AgendaItem, 'about' | 'kind'>,
): readonly FieldOption[] {
  const linked = indicators.filter(({ id, measure }) => id === about || measure === about);
  const outcomes = new Set(
    linked
      .flatMap((indicator) => indicator.outcomes)
      .flatMap((id) => [id, plan.outcome(id)?.monitoredIn?.id ?? id]),
  );
  const areas = new Set([
    ...(plan.measure(about)?.areas ?? []),
    ...[...outcomes].map((id) => id.split('.')[0] ?? ''),
  ]);
  const weight = (action: ActionNow) =>
    kind === 'action' && action.id === about
      ? 0
      : outcomes.has(action.outcome)
        ? 1
        : areas.has(action.area)
          ? 2
          : 3;
  return actions
    .filter(({ printed, closedReason }) => closedReason === '' && !printed?.monitoredIn)
    .toSorted((one, other) => weight(one) - weight(other))
    .map(({ id, text }) => ({
      value: id,
      words: `${id} ${text.length > longest ? `${text.slice(0, longest)}…` : text}`,
    }));
}
