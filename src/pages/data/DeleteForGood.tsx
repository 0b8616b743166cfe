import { useState } from 'react';

interface Props {
  /** On the button that asks: "Delete all extracts from this browser". */
  readonly name: string;
  /** What will be gone, and how to keep a copy. */
  readonly warning: string;
  /** "Delete for good". */
  readonly confirm: string;
  /** "Keep the extracts". */
  readonly keep: string;
  /** True while nothing can be deleted. */
  readonly isOff?: boolean;
  readonly onDelete: () => void;
}

/** Deletes what cannot be brought back, once it was asked for twice. */
export function DeleteForGood({ name, warning, confirm, keep, isOff = false, onDelete }: Props) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-button"
        onClick={() => setAsking(true)}
      >
        {name}
      </button>
    );
  return (
    <div className="app-ask" role="group" aria-label={name}>
      <p>{warning}</p>
      <button
        type="button"
        className="govuk-button govuk-button--warning app-button"
        disabled={isOff}
        onClick={() => {
          setAsking(false);
          onDelete();
        }}
      >
        {confirm}
      </button>{' '}
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-button"
        onClick={() => setAsking(false)}
      >
        {keep}
      </button>
    </div>
  );
}
