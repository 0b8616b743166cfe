import { useQuery } from '@tanstack/react-query';
import { useImports } from '../../components/import-context.ts';
import { useDashboard } from '../../components/dashboard-context.ts';
import type { Dataset } from '../../model/dataset.ts';
import { historyQuery, type KeptExtract } from '../../queries/extract-history.ts';

/** Every extract that this browser keeps, what can be looked at or restored, and what was undone. */
export function HistoryPanel() {
  const { catalogue, extracts } = useDashboard();
  const history = useQuery(historyQuery);
  const kept = history.data?.kept ?? [];
  const undone = history.data?.undone ?? [];
  if (kept.length + undone.length === 0) return <p>Nothing yet: no extract was accepted in this browser.</p>;
  return (
    <div className="app-scroll" tabIndex={0} role="region" aria-label="History, scrolls sideways">
      <table className="govuk-table app-figures app-history">
        <caption className="govuk-visually-hidden">Extracts that this browser keeps, newest first</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {['Dataset', 'File', 'Accepted', 'Rows', 'Read how', 'State'].map((title) => (
              <th key={title} scope="col" className="govuk-table__header">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {catalogue.datasets.flatMap((dataset) => {
            const own = kept.filter((extract) => extract.dataset === dataset.name);
            const gone = undone.filter((extract) => extract.dataset === dataset.name);
            if (own.length + gone.length === 0) return [];
            const isPast = extracts?.datasets.get(dataset.name)?.isPast === true;
            return [
              ...own.map((extract, at) => (
                <KeptRow
                  key={extract.id}
                  dataset={dataset}
                  extract={extract}
                  isCurrent={at === 0}
                  isPast={isPast}
                />
              )),
              <SiteRow key={`${dataset.name} site`} dataset={dataset} isCurrent={own.length === 0} />,
              ...gone.map((extract) => <UndoneRow key={extract.id} dataset={dataset} extract={extract} />),
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly dataset: Dataset;
  readonly extract: KeptExtract;
}

function KeptRow({
  dataset,
  extract,
  isCurrent,
  isPast,
}: RowProps & { readonly isCurrent: boolean; readonly isPast: boolean }) {
  const { restore, lookAt, endLook, busy } = useImports();
  return (
    <tr className="govuk-table__row">
      <FileCells dataset={dataset} extract={extract} />
      <td className="govuk-table__cell">
        {isCurrent ? <strong>Current</strong> : 'Earlier'}
        {isCurrent && isPast && (
          <Action words="Show again" of={extract.fileName} isOff={busy !== ''} act={() => endLook(dataset)} />
        )}
        {!isCurrent && (
          <>
            <Action
              words="Look at"
              of={extract.fileName}
              isOff={busy !== ''}
              act={() => lookAt(dataset, extract.id)}
            />
            <Action
              words="Restore"
              of={extract.fileName}
              isOff={busy !== ''}
              act={() => restore(dataset, extract.id)}
            />
          </>
        )}
      </td>
    </tr>
  );
}

function UndoneRow({ dataset, extract }: RowProps) {
  const { bringBack, forget, busy } = useImports();
  return (
    <tr className="govuk-table__row">
      <FileCells dataset={dataset} extract={extract} />
      <td className="govuk-table__cell">
        Undone
        <Action
          words="Offer again"
          of={extract.fileName}
          isOff={busy !== ''}
          act={() => bringBack(extract)}
        />
        <Action words="Delete" of={extract.fileName} isOff={busy !== ''} act={() => forget(extract)} />
      </td>
    </tr>
  );
}

/** What lies below everything that was accepted. */
function SiteRow({ dataset, isCurrent }: { readonly dataset: Dataset; readonly isCurrent: boolean }) {
  const { restore, lookAt, busy } = useImports();
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {dataset.title}
      </th>
      <td className="govuk-table__cell">{dataset.path}</td>
      <td className="govuk-table__cell">Comes with the site</td>
      <td className="govuk-table__cell">–</td>
      <td className="govuk-table__cell">–</td>
      <td className="govuk-table__cell">
        {isCurrent ? (
          <strong>Current</strong>
        ) : (
          <>
            <Action
              words="Look at"
              of={`${dataset.title} of the site`}
              isOff={busy !== ''}
              act={() => lookAt(dataset, null)}
            />
            <Action
              words="Restore"
              of={`${dataset.title} of the site`}
              isOff={busy !== ''}
              act={() => restore(dataset, null)}
            />
          </>
        )}
      </td>
    </tr>
  );
}

function FileCells({ dataset, extract }: RowProps) {
  return (
    <>
      <th scope="row" className="govuk-table__header">
        {dataset.title}
      </th>
      <td className="govuk-table__cell">
        {extract.fileName}
        <span className="app-secondary">
          {sizeWords(extract.size)}, SHA-256 <code title={extract.hash}>{extract.hash.slice(0, 12)}…</code>
        </span>
      </td>
      <td className="govuk-table__cell">{timeWords(extract.acceptedAt)}</td>
      <td className="govuk-table__cell">{extract.rows?.toLocaleString('en-GB') ?? '–'}</td>
      <td className="govuk-table__cell">{howWords(extract)}</td>
    </>
  );
}

interface ActionProps {
  readonly words: string;
  /** What it is done to, for those who hear the button alone. */
  readonly of: string;
  readonly isOff: boolean;
  readonly act: () => void;
}

function Action({ words, of, isOff, act }: ActionProps) {
  return (
    <button
      type="button"
      className="govuk-button govuk-button--secondary app-button app-button--small"
      disabled={isOff}
      onClick={act}
    >
      {words}
      <span className="govuk-visually-hidden"> {of}</span>
    </button>
  );
}

function howWords({ choices, isOnTop, warnings }: KeptExtract): string {
  const columns = Object.entries(choices.columns).map(
    ([cell, column]) => `${cell} ${column === null ? 'left out' : `as ${column}`}`,
  );
  const said = [
    ...(isOnTop ? ['on top of the extract before it'] : []),
    ...(choices.recipe === null ? [] : [`by recipe ${choices.recipe}`]),
    ...columns,
    ...(choices.dateOrder === null ? [] : [`dates ${choices.dateOrder.replace('-', ' ')}`]),
    ...choices.overruled.map(({ column, reason }) => `${column} let through: ${reason}`),
    ...(warnings.length === 0 ? [] : [`warnings accepted: ${warnings.join(', ')}`]),
  ];
  return said.length === 0 ? 'As it stands' : said.join('; ');
}

function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? `${String(kilobytes)} kB`
    : `${(kilobytes / 1000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}

function timeWords(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? '–'
    : date.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
