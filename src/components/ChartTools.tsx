import { useState, type ReactNode } from 'react';
import type { Chart } from '../queries/chart.ts';
import { copyImage } from '../queries/copy-image.ts';
import { LeavingOptions } from './LeavingOptions.tsx';
import { PageLink } from './PageLink.tsx';
import { paperTitle, useAddToPaper } from './use-add-to-paper.ts';
import { useLeavingChart } from './use-leaving-chart.ts';

type ExportName = 'downloadPng' | 'downloadSvg' | 'downloadCsv';

const files: readonly { readonly name: string; readonly does: ExportName; readonly done: string }[] = [
  { name: 'Download PNG', does: 'downloadPng', done: 'The PNG was saved' },
  { name: 'Download SVG', does: 'downloadSvg', done: 'The SVG was saved' },
  { name: 'Download CSV', does: 'downloadCsv', done: 'The CSV was saved' },
];

interface Props {
  readonly chart: Chart;
  /** What goes into a paper: the chart, or the table behind it. */
  readonly adds?: 'chart' | 'table';
}

/** The ways out of a chart. What came of a click is said beside the buttons. */
export function ChartTools({ chart, adds = 'chart' }: Props) {
  const [outcome, setOutcome] = useState<ReactNode>('');
  const leaving = useLeavingChart(chart);
  const adding = useAddToPaper();
  const run = async (name: string, does: () => Promise<ReactNode>) => {
    setOutcome('');
    try {
      setOutcome(await does());
    } catch (error) {
      setOutcome(`${name} did not work: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  // The clipboard is asked within the click itself, with a promise of the image: Safari allows nothing later.
  const copy = async () => {
    let hidden = 0;
    const image = Promise.all([leaving.make(), import('../queries/export-chart.ts')]).then(
      ([made, { chartPng }]) => {
        hidden = made.hidden;
        return chartPng(made.chart, made.leaving);
      },
    );
    await copyImage(image);
    return said('The image is on the clipboard', hidden);
  };
  const save = async (does: ExportName, done: string) => {
    const [made, exporters] = await Promise.all([leaving.make(), import('../queries/export-chart.ts')]);
    await exporters[does](made.chart, made.leaving);
    return said(done, made.hidden);
  };
  const addToPaper = async () => {
    const paper = await adding.add((id) => ({ id, kind: adds, pin: chart.pin }));
    return (
      <>
        Added to <PageLink to={`/papers/${paper.id}`}>{paperTitle(paper)}</PageLink>.
      </>
    );
  };
  const said = (done: string, hidden: number) => {
    if (leaving.isInternal) return `${done}, with small numbers shown and marked as internal.`;
    if (!leaving.mayChoose || hidden === 0) return `${done}.`;
    return `${done}, with ${hidden} ${hidden === 1 ? 'figure' : 'figures'} hidden as [c].`;
  };
  return (
    <div className="app-tools" role="group" aria-label={`Take this chart with you: ${chart.title}`}>
      <button type="button" className={button} onClick={() => void run('Copy image', copy)}>
        Copy image
      </button>
      {files.map(({ name, does, done }) => (
        <button
          key={name}
          type="button"
          className={button}
          onClick={() => void run(name, () => save(does, done))}
        >
          {name}
        </button>
      ))}
      {adding.isPossible && (
        <button type="button" className={button} onClick={() => void run('Add to paper', addToPaper)}>
          Add to paper
        </button>
      )}
      <LeavingOptions chart={chart} leaving={leaving} adding={adding} />
      <p className="app-tools__outcome" role="status">
        {outcome}
      </p>
    </div>
  );
}

const button = 'govuk-button govuk-button--secondary app-button';
