import { useId } from 'react';
import { useImportAtWork } from '../../components/import-context.ts';
import { formatNumber } from '../../model/format.ts';
import type { ImportProgress } from '../../queries/import-progress.ts';

/** A reader who listens hears no more often than this of one phase, in seconds. */
const announceEvery = 15;

/** How far the file is that is being read, with the way to stop it; nothing while none is. */
export function Progress() {
  const { progress, cancel } = useImportAtWork();
  const id = useId();
  if (!progress && !cancel) return null;
  return (
    <div className="app-progress">
      {progress && (
        <>
          <label htmlFor={id}>{words(progress)}</label>
          <progress id={id} className="app-progress__bar" max={1} value={progress.done} />
        </>
      )}
      {cancel && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button"
          onClick={() => cancel()}
        >
          Cancel
        </button>
      )}
      <span className="govuk-visually-hidden" role="status">
        {progress && announced(progress)}
      </span>
    </div>
  );
}

/** Changes with the phase and from time to time within one, so that it is not said twice a second. */
function announced({ phase, elapsed }: ImportProgress): string {
  const spent = Math.floor(elapsed / announceEvery) * announceEvery;
  return `${phaseWords[phase]}${spent === 0 ? '' : `, ${seconds(spent)} so far`}.`;
}

const phaseWords = {
  reading: 'Reading the file',
  loading: 'Loading rows',
  checking: 'Checking rows',
  comparing: 'Comparing with what is loaded',
} as const;

function words({ phase, rows, left, elapsed }: ImportProgress): string {
  const count = rows === null ? '' : `${formatNumber(rows)} rows`;
  const doing = {
    reading: phaseWords.reading,
    loading: rows === null ? phaseWords.loading : `Loading: ${count} so far`,
    checking: `Checking ${count}`,
    comparing: `Comparing ${count} with what is loaded`,
  }[phase];
  const spent = elapsed < 2 ? '' : `, ${seconds(elapsed)} so far`;
  return `${doing}${spent}${left === null ? '' : `, about ${seconds(left)} left`}.`;
}

function seconds(of: number): string {
  if (of < 90) return `${formatNumber(of)} second${of === 1 ? '' : 's'}`;
  return `${formatNumber(Math.round(of / 60))} minutes`;
}
