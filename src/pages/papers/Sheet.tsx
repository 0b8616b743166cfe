import { useEffect, useRef } from 'react';
import { usePrinting } from '../../components/use-printing.ts';
import type { PaperItem } from '../../model/paper.ts';
import { BlockView } from './BlockView.tsx';
import { ItemEditor } from './ItemEditor.tsx';
import type { MadePaper, ShownItem } from './use-made-paper.ts';
import type { PaperEditing } from './use-paper.ts';

interface Props {
  readonly editing: PaperEditing;
  readonly made: MadePaper;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}

/** The paper as it will leave, with the part that is selected open for writing. */
export function Sheet({ editing, made, selected, onSelect }: Props) {
  const { paper } = editing;
  const { document } = made;
  return (
    <section className="app-sheet" aria-label="The paper">
      {document?.stamps.map((stamp) => (
        <p key={stamp} className="app-sheet__stamp">
          {stamp}
        </p>
      ))}
      <p className="app-sheet__title">{paper.title.trim() === '' ? 'Untitled paper' : paper.title}</p>
      {document && document.details.length > 0 && (
        <dl className="app-sheet__details">
          {document.details.map(({ term, words }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {made.items.length === 0 && <p className="app-secondary">An empty paper.</p>}
      {made.items.map((shown) => (
        <SheetItem
          key={shown.item.id}
          shown={shown}
          isSelected={selected === shown.item.id}
          onSelect={() => onSelect(shown.item.id)}
          onChange={(item) =>
            editing.change({ items: paper.items.map((each) => (each.id === item.id ? item : each)) })
          }
          altTexts={made.altTexts}
        />
      ))}
      {document && document.closing.length > 0 && (
        <>
          <h2 className="app-sheet__heading">Sources and symbols</h2>
          {document.closing.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </>
      )}
    </section>
  );
}

interface ItemProps {
  readonly shown: ShownItem;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onChange: (item: PaperItem) => void;
  readonly altTexts: MadePaper['altTexts'];
}

function SheetItem({ shown, isSelected, onSelect, onChange, altTexts }: ItemProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSelected) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const { item, blocks, isMaking } = shown;
  const isPrinting = usePrinting();
  const isWritten = item.kind === 'words' || item.kind === 'heading';
  const isEmpty = isWritten && item.text.trim() === '';
  return (
    // A click is a shorter way to what the outline's buttons do as well.
    <div
      ref={place}
      data-item={item.id}
      className={isSelected ? 'app-sheet__item app-sheet__item--selected' : 'app-sheet__item'}
      onClick={() => !isSelected && onSelect()}
    >
      {isSelected && !isPrinting && (
        <ItemEditor item={item} blocks={blocks} altTexts={altTexts} onChange={onChange} />
      )}
      {(!isSelected || !isWritten || isPrinting) && (
        <>
          {isMaking && (
            <p role="status" className="app-secondary">
              Being made…
            </p>
          )}
          {isEmpty && (
            <p className="app-sheet__hint">
              {item.kind === 'words' && item.hint !== '' ? item.hint : 'Nothing is written here yet.'}
            </p>
          )}
          {blocks.map((block, at) => (
            <BlockView key={at} block={block} />
          ))}
        </>
      )}
    </div>
  );
}
