import { useDashboard } from '../../components/dashboard-context.ts';
import { useImports } from '../../components/import-context.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { DatasetTable } from './DatasetTable.tsx';
import { DropZone } from './DropZone.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { KeptHere } from './KeptHere.tsx';
import { KeptPapers } from './KeptPapers.tsx';
import { OfferPanel } from './OfferPanel.tsx';
import { Progress } from './Progress.tsx';
import { PublishPanel } from './PublishPanel.tsx';
import { TemplatesPanel } from './TemplatesPanel.tsx';
import { UndoButton } from './UndoButton.tsx';

/** Every dataset with its extract, and the way in for new ones. */
export function DataPage() {
  const { catalogue, extracts, failure } = useDashboard();
  const { offers, busy, outcome, accept } = useImports();
  const ready = offers.filter((offer) => offer.state === 'offered');
  const all = catalogue.datasets.map((dataset) => extracts?.datasets.get(dataset.name));
  const imported = all.filter(
    (each) => each?.state === 'loaded' && each.extract.origin === 'imported',
  ).length;
  return (
    <>
      <PageHeading title="Data" />
      <p className="app-lede">
        {count(catalogue.datasets.length, 'dataset')}
        {extracts &&
          `, ${imported === 0 ? 'none replaced by your own extracts yet' : `${imported} from your own extracts`}`}
        . Files stay on this computer.
      </p>
      {extracts?.keptIn === 'memory' && (
        <p className="govuk-inset-text">
          This browser gives the page no storage, so what you load here is forgotten when you close or reload
          it. Open the site over https, or not in a private window, to have extracts kept.
        </p>
      )}
      {extracts?.damaged.map((words) => (
        <p key={words} className="app-problem" role="alert">
          {words}
        </p>
      ))}
      {catalogue.problems.length > 0 && (
        <div className="govuk-error-summary">
          <h2 className="govuk-error-summary__title">Definitions that do not work</h2>
          <ul className="govuk-list govuk-error-summary__list">
            {catalogue.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="app-busy" role="status">
        {busy || outcome.map((words) => <span key={words}>{words} </span>)}
      </p>
      <Progress />
      <div className={offers.length > 0 ? 'app-data app-data--importing' : 'app-data'}>
        {offers.length > 0 && (
          <div className="app-data__offers">
            {ready.length > 1 && (
              <p>
                <button
                  type="button"
                  className="govuk-button app-button"
                  disabled={busy !== ''}
                  onClick={() => accept(ready)}
                >
                  Accept all {ready.length} files
                </button>
              </p>
            )}
            {offers.map((offer) => (
              <OfferPanel key={offer.id} offer={offer} />
            ))}
          </div>
        )}
        <div>
          <h2 className="app-heading">Datasets</h2>
          <DatasetTable
            catalogue={catalogue}
            extracts={extracts}
            failure={failure}
            actions={(loaded, titleId) => loaded.canUndo && <UndoButton of={loaded} titleId={titleId} />}
          />
          <DropZone isOff={failure !== null} />
          <TemplatesPanel />
          <PublishPanel />
          <details className="app-details" id="history">
            <summary>History: what was accepted, looked at again, restored or undone</summary>
            <HistoryPanel />
            <KeptHere />
            <KeptPapers />
          </details>
        </div>
      </div>
    </>
  );
}

function count(of: number, noun: string): string {
  return `${of} ${noun}${of === 1 ? '' : 's'}`;
}
