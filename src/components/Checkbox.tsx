import { useId } from 'react';

interface Props {
  readonly title: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A labelled choice of yes or no. */
export function Checkbox({ title, isChecked, onChange }: Props) {
  const id = useId();
  return (
    <div className="app-check">
      <input
        id={id}
        type="checkbox"
        className="app-check__box"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className="app-check__title">
        {title}
      </label>
    </div>
  );
}
