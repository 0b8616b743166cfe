import { milestoneWords } from '../model/milestone.ts';
import { dateWords } from '../model/period.ts';
import type { Milestone } from '../plan/milestones.ts';

interface Props {
  readonly milestones: readonly Milestone[];
  /** ISO. */
  readonly asAt: string;
}

const width = 760;
const height = 92;
const inset = 24;
const middle = 46;

/** Dated milestones along a line of time, with the day looked at; what it shows stands in the table below it too. */
export function MilestoneLine({ milestones, asAt }: Props) {
  const times = [...milestones.map(({ evidence }) => evidence.due), asAt].map((day) => Date.parse(day));
  const first = Math.min(...times);
  const range = Math.max(...times) - first || 1;
  const x = (day: string) => inset + ((Date.parse(day) - first) / range) * (width - 2 * inset);
  const words = milestones.map(
    ({ evidence, status }) =>
      `${evidence.title}, due ${dateWords(evidence.due)}: ${milestoneWords[status].toLowerCase()}`,
  );
  const [start, end] = [milestones[0], milestones.at(-1)];
  const ends = [...(start ? [start] : []), ...(end && end.evidence.due !== start?.evidence.due ? [end] : [])];
  return (
    <svg
      className="app-timeline"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Timeline as at ${dateWords(asAt)}. ${words.join('. ')}.`}
    >
      <line x1={inset} x2={width - inset} y1={middle} y2={middle} stroke="#b1b4b6" />
      <line x1={x(asAt)} x2={x(asAt)} y1={16} y2={70} stroke="#12436D" strokeWidth="2" />
      <text
        x={Math.min(Math.max(x(asAt), 70), width - 70)}
        y={11}
        textAnchor="middle"
        className="app-timeline__now"
      >
        {dateWords(asAt)}
      </text>
      {milestones.map(({ evidence, status }) => (
        <Mark key={`${evidence.title} ${evidence.due}`} at={x(evidence.due)} status={status} />
      ))}
      {ends.map(({ evidence }) => (
        <text
          key={evidence.due}
          x={Math.min(Math.max(x(evidence.due), 70), width - 70)}
          y={86}
          textAnchor="middle"
          className="app-timeline__label"
        >
          {dateWords(evidence.due)}
        </text>
      ))}
    </svg>
  );
}

function Mark({ at, status }: { readonly at: number; readonly status: Milestone['status'] }) {
  if (status === 'overdue')
    return (
      <g fill="#942514">
        <path d={`M${at} ${middle - 11} l11 11 l-11 11 l-11 -11 z`} />
        <text x={at} y={middle + 5} textAnchor="middle" fill="#fff" className="app-timeline__sign">
          !
        </text>
      </g>
    );
  const isMet = status === 'met';
  return (
    <g>
      <circle
        cx={at}
        cy={middle}
        r="9"
        fill={isMet ? '#0f7a52' : '#fff'}
        stroke={status === 'due' ? '#454a4d' : '#0f7a52'}
        strokeWidth="2"
      />
      {status !== 'due' && (
        <path
          d={`M${at - 4} ${middle} l3 3 l5 -6`}
          fill="none"
          stroke={isMet ? '#fff' : '#0f7a52'}
          strokeWidth="2"
        />
      )}
    </g>
  );
}
