import type { ReactNode } from 'react';
import type { Assurance, Variation } from '../queries/trend-chart.ts';

interface Drawing {
  readonly ring: string;
  readonly isDashed?: boolean;
  readonly inside: ReactNode;
}

const better = '#0f7a52';
const worse = '#942514';
const usual = '#6f777b';
const navy = '#12436d';
const up = 'M31 10l6 10H25z';
const down = 'M31 20l6 -10H25z';

const level = (y: number, stroke: string) => (
  <path d={`M9 ${y}h30`} stroke={stroke} strokeWidth="2" strokeDasharray="4 3" />
);
/** Three usual points on the mean and one that is not. */
const beyond = (fill: string, shape: string) => (
  <>
    <path d="M8 26h32" stroke="#8a9299" strokeWidth="2" />
    {[
      [12, 30],
      [18, 27],
      [24, 29],
    ].map(([x, y]) => (
      <circle key={x} cx={x} cy={y} r="2.6" fill="#8a9299" />
    ))}
    <path d={shape} fill={fill} />
  </>
);

const variations: Readonly<Record<Variation, Drawing>> = {
  common: {
    ring: usual,
    inside: <path d="M10 27l7 -5 6 5 7 -6 8 5" fill="none" stroke="#3d3d3d" strokeWidth="2.5" />,
  },
  improvement: { ring: better, inside: beyond(better, up) },
  concern: { ring: worse, inside: beyond(worse, down) },
  'neutral-high': { ring: navy, inside: beyond(navy, up) },
  'neutral-low': { ring: navy, inside: beyond(navy, down) },
};

const assurances: Readonly<Record<Assurance, Drawing>> = {
  pass: {
    ring: better,
    inside: (
      <>
        {level(33, usual)}
        <path d="M16 21l6 6 11 -13" fill="none" stroke={better} strokeWidth="3.5" />
      </>
    ),
  },
  fail: {
    ring: worse,
    inside: (
      <>
        {level(15, usual)}
        <path d="M18 22l12 12M30 22l-12 12" stroke={worse} strokeWidth="3.5" />
      </>
    ),
  },
  inconsistent: {
    ring: usual,
    inside: (
      <>
        {level(24, usual)}
        <path d="M10 32l7 -16 7 16 7 -16 7 16" fill="none" stroke="#3d3d3d" strokeWidth="2.5" />
      </>
    ),
  },
  none: {
    ring: usual,
    isDashed: true,
    inside: <path d="M17 24h14" stroke="#3d3d3d" strokeWidth="3.5" />,
  },
};

interface IconProps {
  /** Width and height in px. */
  readonly size?: number;
}

/** What the latest figure shows, as a sign of our own; its words stand beside it, so it has no name. */
export function VariationIcon({ kind, size = 46 }: IconProps & { readonly kind: Variation }) {
  return <Icon drawing={variations[kind]} size={size} />;
}

/** Whether the process can meet its target, as a sign of our own; its words stand beside it, so it has no name. */
export function AssuranceIcon({ kind, size = 46 }: IconProps & { readonly kind: Assurance }) {
  return <Icon drawing={assurances[kind]} size={size} />;
}

function Icon({ drawing, size }: { readonly drawing: Drawing; readonly size: number }) {
  return (
    <svg
      className="app-spc-icon"
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <circle
        cx="24"
        cy="24"
        r="22"
        fill="#fff"
        stroke={drawing.ring}
        strokeWidth="3"
        {...(drawing.isDashed ? { strokeDasharray: '5 3.6' } : {})}
      />
      {drawing.inside}
    </svg>
  );
}
