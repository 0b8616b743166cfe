import type { Dataset } from '../../src/model/dataset.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { periodOf } from '../../src/model/period.ts';
import type { Seen } from '../unit/statistics/disclosure-attacker.ts';

/** A row of a table: text of every column, NULL where the cell has no figure. */
export type TextRow = Readonly<Record<string, string | null>>;

/** A sum that the public view shows: the rows and columns that it adds up, and the sum. */
export interface ShownSum {
  readonly rows: readonly number[];
  readonly columns: readonly string[];
  readonly sum: number;
}

/**
 * What a reader of the public view knows of the rows of an extract: the cells that stand there, all sums that any
 * indicator shows, and how cells add up by the schema. Written from the schema's words, apart from the product's code.
 */
export function whatReadersKnow(
  dataset: Dataset,
  indicators: readonly Indicator[],
  internal: readonly TextRow[],
  open: readonly TextRow[],
  sums: readonly ShownSum[],
): Seen & { readonly secrets: readonly string[] } {
  const { threshold, counts } = {
    threshold: dataset.dashboard.disclosureThreshold,
    counts: dataset.schema.fields
      .filter(({ name, type }) => type === 'integer' && !dataset.schema.primaryKey.includes(name))
      .map(({ name }) => name),
  };
  const id = (row: number, column: string) => `${row} ${column}`;
  const shown = new Map<string, number>();
  const limits = new Map<string, readonly [number, number]>();
  const equations: { total: string; parts: string[] }[] = [];
  const secrets: string[] = [];
  const numberOf = (row: number, column: string) => {
    const text = internal[row]?.[column] ?? null;
    return text === null ? null : Number(text);
  };
  const isSmall = (number: number | null) => number !== null && number > 0 && number < threshold;

  internal.forEach((row, at) => {
    for (const column of counts) {
      const seen = open[at]?.[column] ?? null;
      if (seen !== null) shown.set(id(at, column), Number(seen));
      if (row[`${column}__missing`] === 'suppressed') secrets.push(id(at, column));
      if (!isSmall(numberOf(at, column))) continue;
      secrets.push(id(at, column));
      limits.set(id(at, column), [1, threshold - 1]);
    }
    for (const { total, parts } of dataset.dashboard.sums)
      if (counts.includes(total))
        equations.push({ total: id(at, total), parts: parts.map((part) => id(at, part)) });
    for (const [whole, part] of parted(dataset, indicators)) {
      if (!counts.includes(whole) || !counts.includes(part)) continue;
      const [all, some] = [numberOf(at, whole), numberOf(at, part)];
      if ((all ?? Infinity) < (some ?? 0)) continue;
      const rest = `${id(at, whole)} but ${part}`;
      equations.push({ total: id(at, whole), parts: [id(at, part), rest] });
      if (all === null || some === null || !isSmall(all - some)) continue;
      secrets.push(rest);
      limits.set(rest, [1, threshold - 1]);
    }
  });
  for (const { name, total } of dataset.schema.fields) {
    if (total === undefined) continue;
    internal.forEach((row, at) => {
      if (row[name] !== total) return;
      const others = dataset.schema.primaryKey.filter((column) => column !== name);
      const parts = internal.flatMap((other, place) =>
        place !== at && others.every((column) => other[column] === row[column]) ? [place] : [],
      );
      for (const column of counts) {
        const all = numberOf(at, column);
        const numbers = parts.map((part) => numberOf(part, column));
        const sum = numbers.reduce<number>((known, number) => known + (number ?? 0), 0);
        const holds = all === null || (numbers.includes(null) ? sum <= all : sum === all);
        if (parts.length > 0 && holds)
          equations.push({ total: id(at, column), parts: parts.map((part) => id(part, column)) });
      }
    });
  }
  linkYears(dataset, indicators, internal, numberOf, (later, earlier, column) => {
    const own = `${id(later, column)} since ${earlier}`;
    equations.push({ total: id(later, column), parts: [id(earlier, column), own] });
    const [now, then] = [numberOf(later, column), numberOf(earlier, column)];
    if (now === null || then === null || !isSmall(now - then)) return;
    secrets.push(own);
    limits.set(own, [1, threshold - 1]);
  });
  sums.forEach(({ rows, columns, sum }, at) => {
    shown.set(`sum ${at}`, sum);
    equations.push({
      total: `sum ${at}`,
      parts: rows.flatMap((row) => columns.map((column) => id(row, column))),
    });
  });
  return { shown, limits, equations, secrets };
}

function parted(dataset: Dataset, indicators: readonly Indicator[]): [string, string][] {
  const ofChains = dataset.dashboard.partOf.flatMap((chain) =>
    chain.flatMap((whole, at) => chain.slice(at + 1).map((part): [string, string] => [whole, part])),
  );
  const ofShares = indicators.flatMap(({ numerator, denominator }): [string, string][] =>
    numerator?.length === 1 && denominator?.length === 1 ? [[denominator[0] ?? '', numerator[0] ?? '']] : [],
  );
  return [...new Set([...ofChains, ...ofShares].map((pair) => pair.join(' ')))].map((pair) => {
    const [whole = '', part = ''] = pair.split(' ');
    return [whole, part];
  });
}

function linkYears(
  dataset: Dataset,
  indicators: readonly Indicator[],
  rows: readonly TextRow[],
  numberOf: (row: number, column: string) => number | null,
  link: (later: number, earlier: number, column: string) => void,
): void {
  const { yearType, frequency } = dataset.dashboard;
  const columns = new Set(
    indicators.flatMap(({ kind, numerator }) => (kind === 'cumulative' ? (numerator ?? []) : [])),
  );
  if (columns.size === 0) return;
  const keys = dataset.schema.primaryKey.filter((column) => column !== 'period_end');
  rows.forEach((row, later) =>
    rows.forEach((other, earlier) => {
      const [now, then] = [row, other].map((each) =>
        periodOf(each['period_end'] ?? '', { yearType, frequency }),
      );
      if (!now || !then || now.year !== then.year || now.position !== then.position + 1) return;
      if (keys.some((column) => row[column] !== other[column])) return;
      for (const column of columns)
        if ((numberOf(later, column) ?? Infinity) >= (numberOf(earlier, column) ?? 0))
          link(later, earlier, column);
    }),
  );
}
