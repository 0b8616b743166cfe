import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { Checkbox } from '../components/Checkbox.tsx';
import { useDashboard } from '../components/dashboard-context.ts';
import { useActions } from '../components/use-actions.ts';
import { searchEntries, type NamedPage, type SearchKind } from '../queries/search-entries.ts';
import { indexEntries, search } from '../queries/search.ts';
import type { FoundPlace } from './search-address.ts';
import { foundWords } from './search-words.ts';
import { shownGroups } from './search-rows.ts';
import { SearchResultList } from './SearchResultList.tsx';

interface Props {
  readonly pages: readonly NamedPage[];
  readonly searchKey: { readonly isOn: boolean; readonly turn: (isOn: boolean) => void };
  /** Called before the address changes. */
  readonly onChoose: (place: FoundPlace) => void;
  readonly onClose: () => void;
}

/** A field to search in and what it finds, moved through by the arrow keys while the focus stays in the field. */
export function SearchPanel({ pages, searchKey, onChoose, onClose }: Props) {
  const { catalogue } = useDashboard();
  const { actions } = useActions();
  const index = useMemo(
    () => indexEntries(searchEntries(catalogue, pages, actions)),
    [catalogue, pages, actions],
  );
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [whole, setWhole] = useState<ReadonlySet<SearchKind>>(new Set());
  const results = useMemo(() => search(index, query), [index, query]);
  const groups = shownGroups(results, whole);
  const last = groups.reduce((sum, { rows }) => sum + rows.length, 0) - 1;
  const id = useId();
  const optionId = (at: number) => `${id}-${at}`;
  const activeId = last >= 0 ? optionId(active) : undefined;
  const isAsked = query.trim() !== '';

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    // What stands at the same place changes with the kinds that are shown whole.
  }, [activeId, whole]);

  const ask = (text: string) => {
    setQuery(text);
    setActive(0);
    setWhole(new Set());
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
      return;
    if (activeId === undefined) return;
    const to: Readonly<Record<string, number>> = {
      ArrowDown: active === last ? 0 : active + 1,
      ArrowUp: active === 0 ? last : active - 1,
      Home: 0,
      End: last,
    };
    const next = to[event.key];
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter') document.getElementById(activeId)?.click();
    else return;
    event.preventDefault();
  };

  return (
    <div className="app-search__panel">
      <div className="app-search__head">
        <label htmlFor={`${id}-field`}>Search the plan, its figures’ names and the datasets</label>
        <input
          id={`${id}-field`}
          className="app-search__field"
          type="text"
          role="combobox"
          aria-expanded={last >= 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={activeId}
          aria-describedby={`${id}-about`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          inputMode="search"
          enterKeyHint="go"
          value={query}
          onChange={(event) => ask(event.target.value)}
          onKeyDown={press}
        />
        <button type="button" className="app-search__close" onClick={onClose}>
          Close
        </button>
      </div>
      <p className="app-search__status" role="status">
        {isAsked && foundWords(results)}
      </p>
      <div className="app-search__results">
        <SearchResultList
          id={`${id}-list`}
          groups={groups}
          active={active}
          optionId={optionId}
          onChoose={onChoose}
          onShowAll={(kind, at) => {
            setWhole(new Set([...whole, kind]));
            setActive(at);
          }}
        />
        <p id={`${id}-about`} className={last >= 0 ? 'govuk-visually-hidden' : 'app-search__about'}>
          Finds measures, indicators, areas for improvement, outcomes, actions, datasets and pages by their
          words, by who leads them, or by a reference such as {catalogue.plan.plan.actions[0]?.id}. Every word
          must be there. Figures, evidence and insights are not searched.
        </p>
      </div>
      <div className="app-search__foot">
        <p className="app-search__keys" aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>Enter</kbd> opens, <kbd>Esc</kbd> closes
        </p>
        <Checkbox
          title="Keys of one sign: / here, n, p, d and f in a review"
          isChecked={searchKey.isOn}
          onChange={searchKey.turn}
        />
      </div>
    </div>
  );
}
