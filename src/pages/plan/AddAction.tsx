import { useRef, useState } from 'react';
import type { ActionsState } from '../../components/use-actions.ts';
import type { Dataset } from '../../model/dataset.ts';
import { KeptWhere } from './KeptWhere.tsx';
import { NewAction } from './NewAction.tsx';

interface Props {
  readonly dataset: Dataset;
  readonly state: ActionsState;
  readonly onAdded: (id: string) => void;
}

/** Opens a form for an action that the plan of its time does not have. */
export function AddAction({ dataset, state, onAdded }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [saved, setSaved] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div className="app-add-action">
      <button
        type="button"
        ref={opener}
        className="govuk-button govuk-button--secondary app-button"
        aria-expanded={isOpen}
        onClick={() => {
          setSaved('');
          setOpen(!isOpen);
        }}
      >
        Add an action
      </button>
      {isOpen && (
        <NewAction
          dataset={dataset}
          state={state}
          onCancel={close}
          onSaved={(id) => {
            setSaved(id);
            onAdded(id);
            close();
          }}
        />
      )}
      <div role="status" className="app-saved">
        {saved !== '' && (
          <>
            Saved: {saved} is added to the register, under its outcome. <KeptWhere />
          </>
        )}
      </div>
    </div>
  );
}
