import type { OutlineLine } from '../../queries/paper-outline.ts';

interface Props {
  readonly id: string;
  readonly line: OutlineLine;
  readonly isMaking: boolean;
  readonly isSelected: boolean;
  readonly isDragged: boolean;
  /** Its place, from 0. */
  readonly at: number;
  readonly of: number;
  readonly onSelect: () => void;
  /** Puts it at a place. */
  readonly onPlace: (to: number) => void;
  readonly onRemove: () => void;
  /** It is being dragged, or null: nothing is any more. */
  readonly onDrag: (id: string | null) => void;
  readonly onDrop: () => void;
}

/** One part in the outline. Alt and an arrow key move it, as do its buttons and dragging. */
export function OutlineRow(props: Props) {
  const { id, line, at, of, isSelected } = props;
  const name = `${line.kind}${line.words === '' ? '' : `: ${line.words}`}`;
  return (
    <li
      className={[
        'app-outline__row',
        ...(isSelected ? ['app-outline__row--selected'] : []),
        ...(props.isDragged ? ['app-outline__row--dragged'] : []),
      ].join(' ')}
      data-item={id}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        props.onDrag(id);
      }}
      onDragEnd={() => props.onDrag(null)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        props.onDrop();
      }}
    >
      <button
        type="button"
        id={`outline-${id}`}
        className="app-outline__button"
        aria-expanded={isSelected}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={props.onSelect}
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          props.onPlace(event.key === 'ArrowUp' ? at - 1 : at + 1);
        }}
      >
        <span aria-hidden="true" className="app-outline__handle">
          ⠿
        </span>
        <span>
          <strong>{line.kind}</strong>
          <span className="app-outline__words">{props.isMaking ? 'Being made…' : line.words}</span>
        </span>
      </button>
      {isSelected && (
        <div className="app-outline__tools" role="group" aria-label={name}>
          <button
            type="button"
            className="app-link-button"
            aria-disabled={at === 0}
            onClick={() => props.onPlace(at - 1)}
          >
            Move up
          </button>
          <button
            type="button"
            className="app-link-button"
            aria-disabled={at === of - 1}
            onClick={() => props.onPlace(at + 1)}
          >
            Move down
          </button>
          <button type="button" className="app-link-button" onClick={props.onRemove}>
            Remove
          </button>
        </div>
      )}
    </li>
  );
}
