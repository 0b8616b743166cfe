import { PageLink } from '../components/PageLink.tsx';
import type { SearchKind } from '../queries/search-entries.ts';
import type { Piece } from '../queries/search-text.ts';
import type { SearchHit } from '../queries/search.ts';
import { placeOf, type FoundPlace } from './search-address.ts';
import type { ShownGroup } from './search-rows.ts';
import { countWords, headingWords } from './search-words.ts';

interface Props {
  readonly id: string;
  readonly groups: readonly ShownGroup[];
  readonly active: number;
  readonly optionId: (at: number) => string;
  readonly onChoose: (place: FoundPlace) => void;
  readonly onShowAll: (kind: SearchKind, at: number) => void;
}

/** What was found, in groups by kind. Each is a link, so that it opens in another tab as links do. */
export function SearchResultList({ id, groups, active, optionId, onChoose, onShowAll }: Props) {
  if (groups.length === 0) return null;
  return (
    <div id={id} role="listbox" aria-label="Found">
      {groups.map(({ kind, count, rows }) => (
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`} className="app-search__group">
          <div id={`${id}-${kind}`} role="presentation" className="app-search__kind">
            {headingWords(kind)} <span>{count}</span>
          </div>
          {rows.map((row) =>
            row.hit ? (
              <Hit
                key={row.hit.entry.id}
                hit={row.hit}
                id={optionId(row.at)}
                isActive={row.at === active}
                onChoose={onChoose}
              />
            ) : (
              <div
                key="more"
                id={optionId(row.at)}
                role="option"
                aria-selected={row.at === active}
                className="app-search__hit app-search__more"
                onClick={() => onShowAll(kind, row.at)}
              >
                {countWords(row.left, kind, 'more')}
              </div>
            ),
          )}
        </div>
      ))}
    </div>
  );
}

function Hit({
  hit: { entry, reference, title, passage },
  id,
  isActive,
  onChoose,
}: {
  readonly hit: SearchHit;
  readonly id: string;
  readonly isActive: boolean;
  readonly onChoose: (place: FoundPlace) => void;
}) {
  const place = placeOf(entry);
  return (
    <PageLink
      to={place.to}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="app-search__hit"
      onClick={(event) => {
        const isHere = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
        if (isHere) onChoose(place);
      }}
    >
      <span className="app-search__title">
        {reference.length > 0 && (
          <span className="app-search__reference">
            <Pieces of={reference} />{' '}
          </span>
        )}
        <Pieces of={title} />
      </span>
      {passage.length > 0 && (
        <span className="app-secondary">
          <Pieces of={passage} />
        </span>
      )}
    </PageLink>
  );
}

function Pieces({ of }: { readonly of: readonly Piece[] }) {
  return of.map(({ text, isMarked }, at) => (isMarked ? <mark key={at}>{text}</mark> : text));
}
