import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { periodLabel } from '../model/period.ts';
import type { Filter, IndicatorFigures, LoadedTable } from '../queries/figures.ts';
import { restatementsQuery, rowsBehindQuery, statementOf } from '../queries/workings.ts';
import { useScope } from './dashboard-context.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { Select } from './Select.tsx';

interface Props {
  readonly figures: IndicatorFigures;
  readonly loaded: LoadedTable;
  readonly filter: Filter;
}

/** "How was this worked out?": the definition, the statement that ran, and the rows behind any point. */
export function Workings(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="app-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>How was this worked out?</summary>
      {isOpen && <Opened {...props} />}
    </details>
  );
}

function Opened({ figures, loaded, filter }: Props) {
  const scope = useScope();
  const { indicator } = figures;
  const { sql, parameters } = statementOf(figures, scope, filter);
  return (
    <div className="app-workings">
      <p>{indicator.definition}</p>
      <p>
        {figures.sidesWords} {figures.reason}
      </p>
      <h3 className="app-subheading">The statement that ran</h3>
      <p className="app-secondary">
        Read from {figures.extract.fileName} in this browser. The question marks stand for:{' '}
        {parameters.length > 0 ? parameters.join(', ') : 'nothing'}.
      </p>
      <pre className="app-sql" tabIndex={0}>
        {sql}
      </pre>
      <RowsBehind figures={figures} filter={filter} />
      {!scope.isPublic && <Restatements figures={figures} loaded={loaded} filter={filter} />}
    </div>
  );
}

function RowsBehind({ figures, filter }: Omit<Props, 'loaded'>) {
  const scope = useScope();
  const { series, calendar, comparison } = figures;
  const ends = series.readings.map(({ period }) => period.end).toReversed();
  const [chosen, setChosen] = useState<string | null>(null);
  const end = chosen ?? ends[0] ?? '';
  const latest = comparison.latest;
  const isWindow = end === 'window' && latest !== null;
  const periods = isWindow ? { from: latest.first.end, to: latest.last.end } : { from: end, to: end };
  const rows = useQuery(rowsBehindQuery(figures, scope, filter, periods));
  const hasWindow = latest !== null && latest.first.end !== latest.last.end;
  return (
    <>
      <h3 className="app-subheading">The rows behind a point</h3>
      <Select
        title="Period"
        value={end}
        onChange={setChosen}
        options={[
          ...(hasWindow ? [{ value: 'window', words: `All of ${figures.latestWindow}` }] : []),
          ...series.readings
            .map(({ period }) => ({ value: period.end, words: periodLabel(period, calendar) }))
            .toReversed(),
        ]}
      />
      {rows.error && <p role="alert">The rows could not be read: {rows.error.message}</p>}
      {rows.data && (
        <>
          <p className="app-secondary">
            {rows.data.rows.length} {rows.data.rows.length === 1 ? 'row' : 'rows'} of{' '}
            {figures.extract.fileName}
          </p>
          <FiguresTable table={rows.data} caption={`Rows behind ${figures.indicator.title}`} />
          <button
            type="button"
            className="govuk-button govuk-button--secondary app-button app-button--small"
            onClick={() =>
              void import('../queries/export-chart.ts').then(({ downloadRows }) =>
                downloadRows(figures, rows.data, end),
              )
            }
          >
            Download these rows
          </button>
        </>
      )}
    </>
  );
}

function Restatements({ figures, loaded, filter }: Props) {
  const { data, error } = useQuery(restatementsQuery(figures, loaded, filter));
  return (
    <>
      <h3 className="app-subheading">Restated since</h3>
      {error && <p role="alert">The earlier extracts could not be read: {error.message}</p>}
      {data?.length === 0 && <p>No earlier extract in this browser gave another figure for these periods.</p>}
      {data && data.length > 0 && (
        <FiguresTable
          caption="Restated figures"
          table={{
            columns: ['Period', 'Before', 'Now', 'Before as in'],
            rows: data.map(({ period, before, now, from }) => [period, before, now, from]),
          }}
        />
      )}
    </>
  );
}
