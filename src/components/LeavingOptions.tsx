import { useState } from 'react';
import type { Chart } from '../queries/chart.ts';
import { AltTextForm } from './AltTextForm.tsx';
import { Select } from './Select.tsx';
import { paperTitle, type AddingState } from './use-add-to-paper.ts';
import type { LeavingState } from './use-leaving-chart.ts';

interface Props {
  readonly chart: Chart;
  readonly leaving: LeavingState;
  readonly adding: AddingState;
}

const audiences = [
  { value: 'public', words: 'Hidden: it may be published' },
  { value: 'internal', words: 'Shown: internal, and marked so' },
];
const newPaper = '';

/** How the chart leaves; folded away, with what is chosen in its summary. */
export function LeavingOptions({ chart, leaving, adding }: Props) {
  const [isOpen, setOpen] = useState(false);
  const hidden = leaving.isInternal ? 'internal: small numbers shown' : 'small numbers hidden';
  return (
    <details
      className="app-details app-tools__options"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        Options: {leaving.size.words.toLowerCase()}
        {leaving.mayChoose && `, ${hidden}`}
        <span className="govuk-visually-hidden">, of {chart.title}</span>
      </summary>
      {isOpen && (
        <>
          <div className="app-choices">
            <Select
              title="Width of images"
              value={leaving.size.id}
              options={leaving.sizes.map(({ id, words }) => ({ value: id, words }))}
              onChange={leaving.setSize}
            />
            {leaving.mayChoose && (
              <Select
                title="Small numbers in what you take"
                value={leaving.isInternal ? 'internal' : 'public'}
                options={audiences}
                onChange={(value) => leaving.setInternal(value === 'internal')}
              />
            )}
            {adding.isPossible && adding.papers.length > 0 && (
              <Select
                title="Paper to add to"
                value={adding.into ?? newPaper}
                options={[
                  ...adding.papers.map((paper) => ({ value: paper.id, words: paperTitle(paper) })),
                  { value: newPaper, words: 'A new paper' },
                ]}
                onChange={(value) => adding.choose(value === newPaper ? null : value)}
              />
            )}
          </div>
          {adding.isPossible && (
            <AltTextForm key={leaving.alt} generated={chart.description} current={leaving.alt} />
          )}
        </>
      )}
    </details>
  );
}
