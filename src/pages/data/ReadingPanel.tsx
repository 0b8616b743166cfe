import { useState } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';
import { useImports } from '../../components/import-context.ts';
import { Select } from '../../components/Select.tsx';
import type { Dataset } from '../../model/dataset.ts';
import type { Offer } from '../../queries/offer-file.ts';
import { ColumnsList } from './ColumnsList.tsx';
import { DateQuestion } from './DateQuestion.tsx';

/** How a file was understood, and the ways to put that right: its dataset, its columns, its dates. */
export function ReadingPanel({ offer }: { readonly offer: Offer }) {
  const { catalogue } = useDashboard();
  const { readAgain, busy } = useImports();
  const { recognition, choices } = offer;
  const [isOpen, setOpen] = useState(offer.state === 'refused' && (recognition?.lacking.length ?? 0) > 0);
  if (!recognition) return null;
  const dataset = catalogue.datasets.find(({ name }) => name === recognition.dataset);
  const isOff = busy !== '';
  return (
    <>
      <DateQuestion offer={offer} />
      <details className="app-details" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{summaryWords(recognition, dataset)}</summary>
        <Select
          title="Dataset"
          value={recognition.dataset ?? ''}
          options={[
            ...(recognition.dataset === null ? [{ value: '', words: 'Choose the dataset' }] : []),
            ...recognition.candidates.map(({ dataset: name, title, score }) => ({
              value: name,
              words: `${title} (${String(Math.round(score * 100))}% of columns shared)`,
            })),
          ]}
          onChange={(name) => readAgain(offer, { ...choices, dataset: name, columns: {}, recipe: null })}
        />
        {dataset && !recognition.recipe && (
          <ColumnsList
            key={offer.id}
            dataset={dataset}
            columns={recognition.columns}
            isOff={isOff}
            onChoose={(columns) =>
              readAgain(offer, {
                ...choices,
                dataset: dataset.name,
                columns: { ...choices.columns, ...columns },
              })
            }
          />
        )}
      </details>
    </>
  );
}

function summaryWords(
  { columns, lacking, extra, recipe }: NonNullable<Offer['recognition']>,
  dataset: Dataset | undefined,
): string {
  if (!dataset) return 'No dataset was recognised: choose it here';
  if (recipe) return `${dataset.title}, made from the published file “${recipe.title}”`;
  const matched = columns.filter(({ column }) => column !== null).length;
  return [
    `${String(matched)} of ${String(dataset.schema.fields.length)} columns of ${dataset.title} matched`,
    ...(lacking.length === 0 ? [] : [`lacking: ${lacking.join(', ')}`]),
    ...(extra.length === 0 ? [] : [`left out: ${extra.join(', ')}`]),
  ].join('; ');
}
