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

export function scoreOf({ likelihood, impact }: Pick<RiskRow, 'likelihood' | 'impact'>): number {
  return likelihood * impact;
}

function movementOf(row: RiskRow, before: RiskRow | null): Movement {
  if (row.closed_reason !== '') return 'closed';
  if (!before || before.closed_reason !== '') return 'new';
  const moved = scoreOf(row) - scoreOf(before);
  return moved > 0 ? 'up' : moved < 0 ? 'down' : 'same';
}
