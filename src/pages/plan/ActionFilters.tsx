import { useId, useState } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';
import { Select } from '../../components/Select.tsx';
import { dateWords } from '../../model/period.ts';
import type { ActionNow } from '../../plan/actions.ts';
import { standings } from '../../plan/action-standing.ts';
import type { AskedActions } from './use-action-filter.ts';

interface Props {
  readonly asked: AskedActions;
  /** All there are: their leads can be chosen. */
  readonly actions: readonly ActionNow[];
  /** ISO. */
  readonly asAt: string;
}

const any = { value: '', words: 'All' };

/** What to look for among the actions. */
export function ActionFilters({ asked, actions, asAt }: Props) {
  const { plan } = useDashboard().catalogue.plan;
  const { filter, isFiltered, ask, clear } = asked;
  const id = useId();
  // The address follows a moment later: what is being typed is shown from here.
  const [typed, setTyped] = useState<string | null>(null);
  const same = (values: readonly string[]) => [
    any,
    ...[...new Set(values)].toSorted().map((value) => ({ value, words: value })),
  ];
  const due = [
    any,
    { value: 'overdue', words: 'Overdue' },
    { value: 'passed', words: 'Date passed, status not known' },
    { value: 'soon', words: `Within 3 months of ${dateWords(asAt)}` },
    { value: 'later', words: 'Later' },
    { value: 'done', words: 'Date passed, complete or closed' },
    { value: 'none', words: 'No date' },
    { value: 'disagree', words: 'Dates and rating disagree' },
  ];
  return (
    <div role="search" aria-label="Actions" className="app-choices app-action-filters">
      <div className="app-choice">
        <label htmlFor={id} className="app-choice__title">
          Words in action, lead, outcome or reference
        </label>
        <input
          id={id}
          type="search"
          className="app-action-filters__words"
          value={typed ?? filter.words}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.target.value);
            ask('words', event.target.value);
          }}
          onBlur={() => setTyped(null)}
        />
      </div>
      <Select
        title="Area"
        value={filter.area}
        options={[
          any,
          ...plan.areas.map((area) => ({ value: area.id, words: `${area.id} ${area.shortTitle}` })),
        ]}
        onChange={(value) => ask('area', value)}
      />
      <Select
        title="BRAG now"
        value={filter.brag}
        options={[any, ...standings.map((value) => ({ value, words: value }))]}
        onChange={(value) => ask('brag', value)}
      />
      <Select title="Due" value={filter.due} options={due} onChange={(value) => ask('due', value)} />
      <Select
        title="Workstream"
        value={filter.workstream}
        options={same(plan.mapping.map(({ workstream }) => workstream))}
        onChange={(value) => ask('workstream', value)}
      />
      <Select
        title="Accountable lead"
        value={filter.lead}
        options={same(actions.map(({ lead }) => lead))}
        onChange={(value) => ask('lead', value)}
      />
      {isFiltered && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button app-choices__button"
          onClick={() => {
            clear();
            document.getElementById(id)?.focus();
          }}
        >
          Clear filters
        </button>
      )}
    </div>
  );
}
