import { useSearchParams } from 'react-router';
import type { ActionFilter } from '../../plan/action-filter.ts';

const names: Readonly<Record<keyof ActionFilter, string>> = {
  area: 'area',
  brag: 'brag',
  lead: 'lead',
  workstream: 'workstream',
  due: 'due',
  words: 'q',
};

/** Which actions the address asks for, and ways to ask for others; the rest of the address stays. */
export interface AskedActions {
  readonly filter: ActionFilter;
  /** True where any of it is asked for. */
  readonly isFiltered: boolean;
  readonly ask: (part: keyof ActionFilter, value: string) => void;
  readonly clear: () => void;
}

/** The filters of the action register, which live in the address. A value that nothing has finds nothing. */
export function useActionFilter(): AskedActions {
  const [parameters, setParameters] = useSearchParams();
  const of = (part: keyof ActionFilter) => parameters.get(names[part]) ?? '';
  const change = (values: Partial<Record<keyof ActionFilter, string>>) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [part, value] of Object.entries(values)) {
          const name = names[part as keyof ActionFilter];
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  const filter = {
    area: of('area'),
    brag: of('brag'),
    lead: of('lead'),
    workstream: of('workstream'),
    due: of('due') as ActionFilter['due'],
    words: of('words'),
  };
  return {
    filter,
    isFiltered: Object.values(filter).some((value) => value !== ''),
    ask: (part, value) => change({ [part]: value }),
    clear: () => change({ area: '', brag: '', lead: '', workstream: '', due: '', words: '' }),
  };
}
