import { fieldOf, type Dataset } from '../model/dataset.ts';
import { isNumber, type Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Cell, LinkedCells, Relation } from './linked-cells.ts';
import { earlierInYear, groupsBy, subjectOf, type DataRow } from './linked-cells-over-time.ts';

/** What the cells of some rows are called, so that those of several extracts stay apart. */
export type CellNames = (row: number, column: string) => string;

/** The columns of whole numbers, which alone are counts of children, plans or schools. */
export function countColumns(dataset: Dataset): string[] {
  const { fields, primaryKey } = dataset.schema;
  return fields
    .filter(({ name, type }) => type === 'integer' && !primaryKey.includes(name))
    .map(({ name }) => name);
}

/**
 * The counts of one extract and how they hang together: totals and parts of each column with a total, columns that
 * add up to another, n and d − n for what is part of another or divided by it, and for counts since the start of
 * the year each period's own count. A total is dearer than its parts, and what others are divided by than those.
 */
export function linkCells(
  dataset: Dataset,
  indicators: readonly Indicator[],
  rows: readonly DataRow[],
  nameOf: CellNames,
): LinkedCells {
  const counts = countColumns(dataset);
  const rankOf = columnRanks(dataset, indicators);
  const totals = dataset.schema.fields.filter(({ total }) => total !== undefined);
  const cells = rows.flatMap(({ key, figures }, row) => {
    const ofTotals = totals.filter(({ name, total }) => key[name] === total).length;
    return counts.map((column): Cell => {
      const rank = 2 * ofTotals + (rankOf.get(column) ?? 0);
      return { id: nameOf(row, column), value: figures[column] ?? 'unavailable', kind: 'shown', rank };
    });
  });
  const linked: { readonly cells: Cell[]; readonly relations: Relation[] } = { cells, relations: [] };
  linkTotals(linked.relations, dataset, rows, nameOf);
  rows.forEach((row, at) => linkColumns(linked, dataset, indicators, row, (column) => nameOf(at, column)));
  for (const { column, earlier, later } of earlierInYear(dataset, indicators, rows)) {
    const own = `${nameOf(later, column)} less ${nameOf(earlier, column)}`;
    const difference = less(rows[later]?.figures[column], rows[earlier]?.figures[column]);
    if (difference === null) continue;
    cells.push({ id: own, value: difference, kind: 'implied', rank: 0 });
    linked.relations.push({ total: nameOf(later, column), parts: [nameOf(earlier, column), own] });
  }
  return { ...linked, together: [] };
}

function columnRanks(dataset: Dataset, indicators: readonly Indicator[]): Map<string, number> {
  const dear = [
    ...dataset.dashboard.sums.map(({ total }) => total),
    ...indicators.flatMap(({ denominator = [], base }) => [
      ...denominator,
      ...(base === undefined ? [] : [base]),
    ]),
  ];
  return new Map(dear.map((column) => [column, 1]));
}

function linkTotals(
  relations: Relation[],
  dataset: Dataset,
  rows: readonly DataRow[],
  nameOf: CellNames,
): void {
  for (const { name, total } of dataset.schema.fields) {
    if (total === undefined) continue;
    for (const group of groupsBy(rows, (row) => [row.periodEnd, ...subjectOf(row, name)])) {
      const whole = group.find((row) => rows[row]?.key[name] === total);
      if (whole === undefined) continue;
      for (const column of countColumns(dataset)) {
        // A part that does not apply adds nothing.
        const applies = (row: number) => rows[row]?.figures[column] !== 'not-applicable';
        const parts = group.filter((row) => row !== whole && applies(row));
        if (parts.length === 0 || !applies(whole)) continue;
        relations.push({ total: nameOf(whole, column), parts: parts.map((row) => nameOf(row, column)) });
      }
    }
  }
}

/** Within a row: columns that add up, and for each part of another column the rest. */
function linkColumns(
  linked: { readonly cells: Cell[]; readonly relations: Relation[] },
  dataset: Dataset,
  indicators: readonly Indicator[],
  { figures }: DataRow,
  nameOf: (column: string) => string,
): void {
  for (const { total, parts } of dataset.dashboard.sums) {
    const applying = parts.filter((part) => figures[part] !== 'not-applicable');
    const columns = [total, ...applying];
    if (applying.length === 0 || figures[total] === 'not-applicable') continue;
    if (columns.some((column) => fieldOf(dataset, column)?.type !== 'integer')) continue;
    linked.relations.push({ total: nameOf(total), parts: applying.map(nameOf) });
  }
  for (const [whole, part] of pairsOf(dataset, indicators)) {
    const rest = less(figures[whole], figures[part]);
    if (rest === null) continue;
    const id = `${nameOf(whole)} less ${nameOf(part)}`;
    linked.cells.push({ id, value: rest, kind: 'implied', rank: 0 });
    linked.relations.push({ total: nameOf(whole), parts: [nameOf(part), id] });
  }
}

/** Column and column that it is part of, each pair once: of chains every pair, of indicators what divides what. */
function pairsOf(dataset: Dataset, indicators: readonly Indicator[]): (readonly [string, string])[] {
  const pairs = dataset.dashboard.partOf.flatMap((chain) =>
    chain.flatMap((whole, at) => chain.slice(at + 1).map((part): [string, string] => [whole, part])),
  );
  for (const { numerator = [], denominator = [] } of indicators) {
    const [part, ...moreParts] = numerator;
    const [whole, ...moreWholes] = denominator;
    if (part !== undefined && whole !== undefined && moreParts.length + moreWholes.length === 0)
      pairs.push([whole, part]);
  }
  const isCount = (column: string) => fieldOf(dataset, column)?.type === 'integer';
  const counted = pairs.filter(([whole, part]) => whole !== part && isCount(whole) && isCount(part));
  return [...new Map(counted.map((pair) => [pair.join(' '), pair])).values()];
}

/** What is left of a count; 'unavailable' where a hidden one is among them, null where nothing exact follows. */
function less(whole: Figure | undefined, part: Figure | undefined): Figure | null {
  const isCounted = (figure: Figure | undefined) => isNumber(figure) || figure === 'suppressed';
  if (!isCounted(whole) || !isCounted(part)) return null;
  if (!isNumber(whole) || !isNumber(part)) return 'unavailable';
  return whole < part ? null : whole - part;
}
