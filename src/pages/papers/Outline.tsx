import { useState } from 'react';
import type { PaperItem } from '../../model/paper.ts';
import type { PaperContext } from '../../queries/paper-context.ts';
import { insertedAfter, movedTo } from '../../queries/paper-order.ts';
import { outlineLine } from '../../queries/paper-outline.ts';
import { AddItem } from './AddItem.tsx';
import { OutlineRow } from './OutlineRow.tsx';
import type { MadePaper } from './use-made-paper.ts';
import type { PaperEditing } from './use-paper.ts';

interface Props {
  readonly editing: PaperEditing;
  readonly made: MadePaper;
  readonly context: PaperContext;
  /** The item that is being looked at; null for none. */
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}

/** The parts of the paper in order: chosen, moved by keys or by dragging, removed and added. */
export function Outline({ editing, made, context, selected, onSelect }: Props) {
  const { paper, step } = editing;
  const [dragged, setDragged] = useState<string | null>(null);
  const wordsOf = (id: string) => {
    const shown = made.items.find(({ item }) => item.id === id);
    return shown ? outlineLine(shown.item, shown.blocks) : { kind: '', words: '' };
  };
  const place = (id: string, to: number) => {
    const items = movedTo(paper.items, id, to);
    if (items !== paper.items)
      step({ items: [...items] }, `${wordsOf(id).kind} moved to place ${to + 1} of ${items.length}.`);
  };
  const remove = (id: string) => {
    const at = paper.items.findIndex((item) => item.id === id);
    const next = paper.items[at + 1] ?? paper.items[at - 1];
    step(
      { items: paper.items.filter((item) => item.id !== id) },
      `${wordsOf(id).kind} removed. Undo brings it back.`,
    );
    onSelect(next?.id ?? null);
    // The button that was pressed is gone: the focus goes on to the part that takes its place.
    requestAnimationFrame(() =>
      (document.getElementById(next ? `outline-${next.id}` : 'outline') ?? document.body).focus(),
    );
  };
  const add = (item: PaperItem) => {
    step({ items: [...insertedAfter(paper.items, selected, item)] }, 'Added.');
    onSelect(item.id);
  };
  return (
    <section className="app-outline" aria-labelledby="outline">
      <h2 id="outline" className="app-heading" tabIndex={-1}>
        Outline
      </h2>
      {made.items.length === 0 && <p className="app-secondary">Nothing in it yet. Add words or a chart.</p>}
      <ol className="app-outline__list">
        {made.items.map(({ item, blocks, isMaking }, at) => (
          <OutlineRow
            key={item.id}
            id={item.id}
            line={outlineLine(item, blocks)}
            isMaking={isMaking}
            isSelected={selected === item.id}
            isDragged={dragged === item.id}
            at={at}
            of={made.items.length}
            onSelect={() => onSelect(selected === item.id ? null : item.id)}
            onPlace={(to) => place(item.id, to)}
            onRemove={() => remove(item.id)}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged !== null) place(dragged, at);
              setDragged(null);
            }}
          />
        ))}
      </ol>
      <AddItem context={context} onAdd={add} />
    </section>
  );
}
