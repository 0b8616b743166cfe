import { useState } from 'react';
import type { Chart } from '../queries/chart.ts';

type Exporter = (chart: Chart) => void | Promise<void>;
type ExportName = 'downloadPng' | 'downloadSvg' | 'downloadCsv' | 'copyImage';

const tools: readonly { readonly name: string; readonly does: ExportName; readonly done: string }[] = [
  { name: 'Copy image', does: 'copyImage', done: 'The image is on the clipboard.' },
  { name: 'Download PNG', does: 'downloadPng', done: 'The PNG was saved.' },
  { name: 'Download SVG', does: 'downloadSvg', done: 'The SVG was saved.' },
  { name: 'Download CSV', does: 'downloadCsv', done: 'The CSV was saved.' },
];

/** The ways out of a chart. What came of a click is said beside the buttons. */
export function ChartTools({ chart }: { readonly chart: Chart }) {
  const [outcome, setOutcome] = useState('');
  const run = async (does: ExportName, name: string, done: string) => {
    setOutcome('');
    try {
      const exporters: Readonly<Record<ExportName, Exporter>> = await import('../queries/export-chart.ts');
      await exporters[does](chart);
      setOutcome(done);
    } catch (error) {
      setOutcome(`${name} did not work: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <div className="app-tools" role="group" aria-label={`Take this chart with you: ${chart.title}`}>
      {tools.map(({ name, does, done }) => (
        <button
          key={name}
          type="button"
          className="govuk-button govuk-button--secondary app-button"
          onClick={() => void run(does, name, done)}
        >
          {name}
        </button>
      ))}
      <p className="app-tools__outcome" role="status">
        {outcome}
      </p>
    </div>
  );
}
