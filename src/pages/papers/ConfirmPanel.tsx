import { useEffect, useRef, useState } from 'react';
import { SuggestField } from '../../components/form/SuggestField.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { rolesOf } from '../../plan/roles.ts';
import type { PaperCheck } from '../../queries/paper-checks.ts';
import { CheckList } from './ChecksPanel.tsx';

interface Props {
  readonly checks: readonly PaperCheck[];
  readonly onConfirm: (role: string) => void;
  readonly onCancel: () => void;
  readonly onSelect: (item: string) => void;
}

/** Before a public paper leaves: what is hidden, illustrative and stale, and the role that has looked it through. */
export function ConfirmPanel({ checks, onConfirm, onCancel, onSelect }: Props) {
  const { catalogue } = useDashboard();
  const heading = useRef<HTMLHeadingElement>(null);
  const [role, setRole] = useState('');
  const [error, setError] = useState('');
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      className="app-form app-paper__confirm"
      aria-labelledby="confirm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (role.trim() !== '') return onConfirm(role.trim());
        setError('Enter the role of whoever has looked through this list.');
        document.getElementById('confirm-role')?.focus();
      }}
    >
      <h2 id="confirm" ref={heading} tabIndex={-1} className="app-form__title">
        Before this paper is published
      </h2>
      <p>
        Look through what the paper shows and hides. Who has done so stands in the document; after any change
        of the paper or its figures it is asked again.
      </p>
      <CheckList checks={checks} onSelect={onSelect} />
      <SuggestField
        id="confirm-role"
        label="Your role"
        hint="A role, not a name: it is printed in the document."
        error={error}
        value={role}
        suggestions={rolesOf(catalogue.plan)}
        onChange={(value) => {
          setRole(value);
          setError('');
        }}
      />
      <div className="app-form__buttons">
        <button type="submit" className="govuk-button app-button">
          Confirm and go on
        </button>
        <button type="button" className="govuk-button govuk-button--secondary app-button" onClick={onCancel}>
          Not yet
        </button>
      </div>
    </form>
  );
}
