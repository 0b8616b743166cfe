import { fieldOf, type Dataset } from '../model/dataset.ts';
import { isNumber } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { suppress } from './disclosure.ts';
import type { LinkedCells } from './linked-cells.ts';
import { countColumns, linkCells } from './linked-cells-of-dataset.ts';
import { subjectOf, type DataRow } from './linked-cells-over-time.ts';

/**
 * The columns to hide in each row of an extract, by the row's place: small counts and what would give them away,
 * and the medians and scores that rest on them. Of earlier extracts, which others may have kept, a cell that is
 * hidden in one is hidden in all, and what did not change is taken to be the same.
 */
export function hiddenColumns(
  dataset: Dataset,
  indicators: readonly Indicator[],
  rows: readonly DataRow[],
  earlier: readonly (readonly DataRow[])[] = [],
): ReadonlySet<string>[] {
  const linked = linkExtracts(dataset, indicators, [rows, ...earlier]);
  const hidden = suppress(linked, { threshold: dataset.dashboard.disclosureThreshold });
  const counts = countColumns(dataset);
  return rows.map((row, at) => {
    const ofCounts = new Set(counts.filter((column) => hidden.has(cellName(0, at, column))));
    return new Set([...ofCounts, ...hiddenValues(dataset, indicators, row, ofCounts)]);
  });
}

function cellName(extract: number, row: number, column: string): string {
  return `${extract}/${row}/${column}`;
}

function linkExtracts(
  dataset: Dataset,
  indicators: readonly Indicator[],
  extracts: readonly (readonly DataRow[])[],
): LinkedCells {
  const all = extracts.map((rows, extract) =>
    linkCells(dataset, indicators, rows, (row, column) => cellName(extract, row, column)),
  );
  const [only, ...others] = all;
  if (only && others.length === 0) return only;
  const relations = all.flatMap((linked) => linked.relations);
  const same = new Map<string, string[]>();
  const values = new Map(all.flatMap(({ cells }) => cells.map(({ id, value }) => [id, value] as const)));
  extracts.forEach((rows, extract) =>
    rows.forEach((each, row) => {
      for (const column of countColumns(dataset)) {
        const name = JSON.stringify([each.periodEnd, ...subjectOf(each), column]);
        const ids = same.get(name) ?? [];
        const id = cellName(extract, row, column);
        const twin = ids.find((other) => values.get(other) === values.get(id));
        if (twin !== undefined && isNumber(values.get(id))) relations.push({ total: id, parts: [twin] });
        same.set(name, [...ids, id]);
      }
    }),
  );
  const together = [...same.values()].filter(({ length }) => length > 1);
  return { cells: all.flatMap(({ cells }) => cells), relations, together };
}

/**
 * The columns of a row that are no counts and would say something of hidden ones: a value whose base is hidden, a
 * mean over grades of which some are hidden (with the total it is an equation), a median of fewer than twice the
 * threshold of whom a part is hidden (it says on which side of half that part lies), and a column of which no
 * indicator says what it rests on, where the row hides anything.
 */
function hiddenValues(
  dataset: Dataset,
  indicators: readonly Indicator[],
  { figures }: DataRow,
  hiddenCounts: ReadonlySet<string>,
): string[] {
  const { sums, partOf, disclosureThreshold } = dataset.dashboard;
  const divided = new Set(
    indicators.flatMap(({ numerator = [], denominator = [] }) => [...numerator, ...denominator]),
  );
  const columns = dataset.schema.fields.filter(
    ({ name, type }) => type === 'number' && name in figures && !divided.has(name),
  );
  return columns
    .map(({ name }) => name)
    .filter((column) => {
      const bases = indicators.flatMap(({ value, base }) =>
        value === column && base !== undefined ? [base] : [],
      );
      if (bases.length === 0) return hiddenCounts.size > 0;
      return bases.some((base) => {
        const count = figures[base];
        if (hiddenCounts.has(base) && !(isNumber(count) && count >= disclosureThreshold)) return true;
        if (isNumber(count) && count > 0 && count < disclosureThreshold) return true;
        const graded = sums.filter(({ total }) => total === base).flatMap(({ parts }) => parts);
        if (graded.some((part) => hiddenCounts.has(part))) return true;
        const below = partOf
          .filter((chain) => chain.includes(base))
          .flatMap((chain) => chain.slice(chain.indexOf(base) + 1));
        const isFew = !isNumber(count) || count < 2 * disclosureThreshold;
        return isFew && below.some((part) => hiddenCounts.has(part) && fieldOf(dataset, part) !== undefined);
      });
    });
}
