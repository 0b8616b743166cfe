import { useState } from 'react';
import type { AgendaItem } from '../../plan/agenda.ts';
import { makeMinutes, minutesText } from '../../plan/minutes.ts';
import type { ReviewData } from './use-review.ts';

interface Props {
  readonly review: ReviewData;
  /** "Quarterly review, quarter 2 2026/27". */
  readonly title: string;
  readonly body: string;
}

/** The minutes of the review, to be read and copied. */
export function MinutesPanel({ review, title, body }: Props) {
  const [said, setSaid] = useState('');
  const findingsOf = ({ about, kind, detail }: AgendaItem) => {
    const figures = [...review.figures.values()].filter(({ indicator }) =>
      kind === 'measure' ? indicator.measure === about : indicator.id === about,
    );
    return figures.length > 0
      ? figures.map(({ indicator, finding }) => `${indicator.shortTitle}: ${finding}`)
      : detail.split('\n').filter((line) => line !== '');
  };
  const minutes = makeMinutes({
    title,
    quarter: review.quarter,
    body,
    state: review.state,
    agenda: review.agenda,
    decisions: review.decisions,
    findingsOf,
    hasIllustrative: [...review.figures.values()].some(({ isIllustrative }) => isIllustrative),
  });
  const copy = async () => {
    setSaid('');
    try {
      await navigator.clipboard.writeText(minutesText(minutes));
      setSaid('The minutes are on the clipboard.');
    } catch {
      setSaid('The browser refused the clipboard: mark the text and copy it.');
    }
  };
  return (
    <section className="app-section app-minutes" aria-labelledby="minutes">
      <div className="app-section__head">
        <h2 id="minutes" className="app-heading" tabIndex={-1}>
          Minutes
        </h2>
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button"
          onClick={() => void copy()}
        >
          Copy minutes
        </button>
        <span role="status">{said}</span>
      </div>
      <div className="app-minutes__text">
        <h3>{minutes.title}</h3>
        {minutes.head.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {minutes.items.map(({ about, heading, lines }) => (
          <section key={about}>
            <h4>{heading}</h4>
            {lines.map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </section>
        ))}
        {minutes.foot.map((line) => (
          <p key={line} className="app-secondary">
            {line}
          </p>
        ))}
      </div>
    </section>
  );
}
