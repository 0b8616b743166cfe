import { useEffect, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useDashboard } from '../../components/dashboard-context.ts';
import { datasetParameter, datasetRowId } from '../../components/dataset-address.ts';
import { calendarOf, type Dataset } from '../../model/dataset.ts';
import { dateWords, periodOf, periodShort } from '../../model/period.ts';
import type { Catalogue } from '../../queries/catalogue.ts';
import type { LoadedExtracts } from '../../queries/extracts.ts';
import type { LoadedDataset } from '../../queries/load-extracts.ts';
import { periodsDue } from '../../queries/staleness.ts';
import { ProblemsTable } from './ProblemsTable.tsx';

interface Props {
  readonly catalogue: Catalogue;
  readonly extracts: LoadedExtracts | undefined;
  readonly failure: Error | null;
  /** What can be done with a loaded dataset, whose title has the given id; nothing where left out. */
  readonly actions?: (loaded: LoadedDataset, titleId: string) => ReactNode;
}

/** Each dataset with its provider, extract, periods and rows. One that the address asks for is brought into view. */
export function DatasetTable({ catalogue, extracts, failure, actions }: Props) {
  const [parameters] = useSearchParams();
  const asked = parameters.get(datasetParameter);
  useEffect(() => {
    if (asked !== null) document.getElementById(datasetRowId(asked))?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <>
      <table className="app-datasets" role="table" aria-label="Datasets">
        <thead role="rowgroup">
          <tr role="row">
            {['Dataset', 'Extract', 'Periods', 'Rows', 'State'].map((title) => (
              <th
                key={title}
                scope="col"
                role="columnheader"
                className={title === 'Rows' ? 'app-number' : undefined}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(catalogue).map(({ title, datasets }, at) => (
          <tbody key={title} role="rowgroup">
            {at > 0 && (
              <tr role="row" className="app-datasets__group">
                <th scope="rowgroup" role="rowheader" colSpan={5}>
                  {title}
                </th>
              </tr>
            )}
            {datasets.map((dataset) => (
              <DatasetRow
                key={dataset.name}
                dataset={dataset}
                loaded={extracts?.datasets.get(dataset.name)}
                hasFailed={failure !== null}
                isAsked={dataset.name === asked}
                actions={actions}
              />
            ))}
          </tbody>
        ))}
      </table>
      {[...(extracts?.datasets.values() ?? [])].map((loaded) => (
        <ProblemsOf key={loaded.dataset.name} loaded={loaded} />
      ))}
    </>
  );
}

/** Figures first, then what is written rather than counted. */
function groupsOf({ datasets }: Catalogue) {
  const isWritten = ({ dashboard }: Dataset) => dashboard.register !== undefined;
  return [
    { title: 'Figures', datasets: datasets.filter((dataset) => !isWritten(dataset)) },
    { title: 'The plan and its reviews', datasets: datasets.filter(isWritten) },
  ].filter((group) => group.datasets.length > 0);
}

interface RowProps {
  readonly dataset: Dataset;
  readonly loaded: LoadedDataset | undefined;
  readonly hasFailed: boolean;
  readonly isAsked: boolean;
  readonly actions: Props['actions'];
}

function DatasetRow({ dataset, loaded, hasFailed, isAsked, actions }: RowProps) {
  const nameId = `${datasetRowId(dataset.name)}-title`;
  const { asAt } = useDashboard();
  const table = loaded?.state === 'loaded' ? loaded : undefined;
  const day = asAt && !asAt.isLatest ? asAt.date : new Date().toISOString().slice(0, 10);
  const due = table ? periodsDue(dataset, table.load.lastPeriod, day) : [];
  return (
    <tr
      role="row"
      id={datasetRowId(dataset.name)}
      className={isAsked ? 'app-datasets__asked' : undefined}
      data-dataset={dataset.name}
    >
      <th scope="row" role="rowheader">
        <span id={nameId}>{dataset.title}</span>
        <span className="app-secondary">{dataset.dashboard.provider}</span>
      </th>
      <td role="cell">
        {table && table.load.rows > 0 ? dateWords(table.extract.date) : '–'}
        <span className="app-secondary">{table?.extract.fileName}</span>
      </td>
      <td role="cell">{table ? periodsOf(dataset, table.load.firstPeriod, table.load.lastPeriod) : '–'}</td>
      <td role="cell" className="app-number">
        {table ? table.load.rows.toLocaleString('en-GB') : '0'}
        <span className="app-card-label"> rows</span>
      </td>
      <td role="cell">
        <span className="app-state">{stateWords(loaded, hasFailed)}</span>
        {due.length > 0 && (
          <span className="app-stale">
            <span aria-hidden="true">▲</span> Stale: {dueWords(due)}
          </span>
        )}
        {loaded && actions?.(loaded, nameId)}
      </td>
    </tr>
  );
}

function ProblemsOf({ loaded }: { readonly loaded: LoadedDataset }) {
  const issues =
    loaded.state === 'absent' ? [] : loaded.state === 'loaded' ? loaded.load.issues : loaded.issues;
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length === 0) return null;
  return (
    <section className="app-section">
      <h3 className="app-subheading">{loaded.dataset.title}: cells that could not be read</h3>
      <p className="app-secondary">
        They count as not available, never as 0. Correct the file and drop it again.
      </p>
      <ProblemsTable issues={errors} />
    </section>
  );
}

function stateWords(loaded: LoadedDataset | undefined, hasFailed: boolean): string {
  if (!loaded) return hasFailed ? 'Not loaded: the engine did not start' : 'Loading…';
  if (loaded.state === 'absent') return 'No extract yet';
  if (loaded.state === 'refused') return 'Could not be read';
  if (loaded.load.rows === 0) return 'No rows yet';
  if (loaded.extract.origin === 'imported') return 'Your extract';
  return loaded.extract.illustrative ? 'Illustrative' : 'Published';
}

function dueWords(due: readonly string[]): string {
  return due.length === 1 ? `${due[0]} is due` : `${due.length} periods are due, ${due[0]} to ${due.at(-1)}`;
}

function periodsOf(dataset: Dataset, first: string | null, last: string | null): string {
  const calendar = calendarOf(dataset);
  const words = [first, last].map((end) => {
    const period = end === null ? null : periodOf(end, calendar);
    return period ? periodShort(period, calendar) : '–';
  });
  return words[0] === words[1] ? (words[0] ?? '–') : words.join(' to ');
}
