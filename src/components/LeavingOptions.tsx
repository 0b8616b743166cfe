import type { Chart } from '../queries/chart.ts';
import { Select } from './Select.tsx';
import type { LeavingState } from './use-leaving-chart.ts';

interface Props {
  readonly chart: Chart;
  readonly leaving: LeavingState;
}

const audiences = [
  { value: 'public', words: 'Hidden: it may be published' },
  { value: 'internal', words: 'Shown: internal, and marked so' },
];

/** How the chart leaves; folded away, with what is chosen in its summary. */
export function LeavingOptions({ chart, leaving }: Props) {
  if (!leaving.mayChoose) return null;
  return (
    <details className="app-details app-tools__options">
      <summary>
        {leaving.isInternal ? 'Internal: small numbers shown' : 'Small numbers hidden'}
        <span className="govuk-visually-hidden">, options of {chart.title}</span>
      </summary>
      <div className="app-choices">
        <Select
          title="Small numbers in what you take"
          value={leaving.isInternal ? 'internal' : 'public'}
          options={audiences}
          onChange={(value) => leaving.setInternal(value === 'internal')}
        />
      </div>
    </details>
  );
}
