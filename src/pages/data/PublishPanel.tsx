import { useState } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';

const choices = [
  {
    isPublic: false,
    words: 'Download data package',
    says: 'Everything that is loaded, with the papers, for a colleague or for the site’s own data folder. Internal: it may contain small numbers.',
  },
  {
    isPublic: true,
    words: 'Download public copy',
    says: 'The same with small numbers, and what would give them away, hidden.',
  },
] as const;

/** The ways out for all that is loaded: one zip that another browser or the site can take in. */
export function PublishPanel() {
  const { catalogue, extracts } = useDashboard();
  const [outcome, setOutcome] = useState('');
  const [isBusy, setBusy] = useState(false);
  const publish = async (isPublic: boolean) => {
    if (!extracts) return;
    setBusy(true);
    setOutcome('Writing the data package…');
    try {
      const { downloadPackage } = await import('../../queries/publish-package.ts');
      setOutcome(await downloadPackage(catalogue, extracts, isPublic));
    } catch (error) {
      setOutcome(
        `The package was not written: ${error instanceof Error ? error.message : String(error)} Nothing has changed.`,
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="app-section" aria-labelledby="publish">
      <h2 className="app-heading" id="publish">
        Publish
      </h2>
      <p>
        A data package is one zip file. Drop it on this page in another browser, or unpack it over the site’s{' '}
        <code>datasets</code> folder, and the same figures are there.
      </p>
      <dl className="app-change">
        {choices.map(({ isPublic, words, says }) => (
          <div key={words}>
            <dt>
              <button
                type="button"
                className="govuk-button govuk-button--secondary app-button"
                disabled={!extracts || isBusy}
                onClick={() => void publish(isPublic)}
              >
                {words}
              </button>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p className="app-tools__outcome" role="status">
        {outcome}
      </p>
    </section>
  );
}
