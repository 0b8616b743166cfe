import { z } from 'zod';

const score = z.coerce.number().int().min(1).max(5);

/** One row of the risk register: how a risk stood on a day. Dates are ISO. */
const riskRowSchema = z.object({
  risk: z.string().min(1),
  as_at: z.iso.date(),
  area: z.string().min(1),
  description: z.string().min(1),
  likelihood: score,
  impact: score,
  mitigation: z.string(),
  owner: z.string(),
  /** '' while it is a risk. */
  closed_reason: z.string(),
});
export type RiskRow = z.infer<typeof riskRowSchema>;

/** How a risk's score moved since the quarter before. */
type Movement = 'up' | 'down' | 'same' | 'new' | 'closed';

/** A risk as it stood on a day. */
export interface RiskNow {
  readonly row: RiskRow;
  /** Likelihood × impact, 1 to 25. */
  readonly score: number;
  /** Its row as it stood a quarter earlier; null where it was not there yet. */
  readonly before: RiskRow | null;
  readonly movement: Movement;
}

/** Reads the rows of a risk register by date; a row that is not one is left out, as the import has named it already. */
export function readRisks(rows: readonly Readonly<Record<string, string>>[]): readonly RiskRow[] {
  return rows
    .flatMap((row) => {
      const read = riskRowSchema.safeParse(row);
      return read.success ? [read.data] : [];
    })
    .toSorted((one, other) => one.as_at.localeCompare(other.as_at));
}

/**
 * Each risk as it stood on a day, the gravest first, beside how it stood on an earlier day (both ISO). One that was
 * closed by the earlier day is left out; one closed since stands last.
 */
export function risksAsAt(rows: readonly RiskRow[], asAt: string, earlier: string): readonly RiskNow[] {
  const ids = [...new Set(rows.map(({ risk }) => risk))];
  return ids
    .flatMap((id): RiskNow[] => {
      const on = (date: string) => rows.findLast((row) => row.risk === id && row.as_at <= date) ?? null;
      const row = on(asAt);
      const before = on(earlier);
      if (!row || (before && before.closed_reason !== '' && row.closed_reason !== '')) return [];
      return [{ row, score: scoreOf(row), before, movement: movementOf(row, before) }];
    })
    .toSorted(
      (one, other) =>
        Number(one.movement === 'closed') - Number(other.movement === 'closed') ||
        other.score - one.score ||
        one.row.risk.localeCompare(other.row.risk, 'en-GB', { numeric: true }),
    );
}

/** The risks that were closed by a day (ISO), the last closed first, each with the row that closed it. */
export function closedAsAt(rows: readonly RiskRow[], asAt: string): readonly RiskRow[] {
  const ids = [...new Set(rows.map(({ risk }) => risk))];
  return ids
    .flatMap((id) => {
      const until = rows.filter((row) => row.risk === id && row.as_at <= asAt);
      const open = until.findLastIndex((row) => row.closed_reason === '');
      return until[open + 1] ?? [];
    })
    .toSorted((one, other) => other.as_at.localeCompare(one.as_at));
}

/** The first id of the form R1, R2 … after all that there are. */
export function nextRiskId(rows: readonly Pick<RiskRow, 'risk'>[]): string {
  const numbers = rows.map(({ risk }) => Number(/^R(\d+)$/i.exec(risk)?.[1] ?? 0));
  return `R${Math.max(0, ...numbers) + 1}`;
}

/** The last day of the calendar quarter before the one in which a day lies, both ISO. */
export function quarterBefore(day: string): string {
  const year = Number(day.slice(0, 4));
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return new Date(Date.UTC(year, (quarter - 1) * 3, 0)).toISOString().slice(0, 10);
}

/** Likelihood × impact, 1 to 25. */
export function scoreOf({ likelihood, impact }: Pick<RiskRow, 'likelihood' | 'impact'>): number {
  return likelihood * impact;
}

function movementOf(row: RiskRow, before: RiskRow | null): Movement {
  if (row.closed_reason !== '') return 'closed';
  if (!before || before.closed_reason !== '') return 'new';
  const moved = scoreOf(row) - scoreOf(before);
  return moved > 0 ? 'up' : moved < 0 ? 'down' : 'same';
}
