import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppress } from '../../../src/statistics/disclosure.ts';
import type { Cell, LinkedCells, Relation } from '../../../src/statistics/linked-cells.ts';
import { recover, recoverByTrial, type Seen } from './disclosure-attacker.ts';

const threshold = 5;

function shown(id: string, value: Cell['value'], rank = 0): Cell {
  return { id, value, kind: 'shown', rank };
}

function implied(id: string, value: number): Cell {
  return { id, value, kind: 'implied', rank: 0 };
}

function hiddenOf(
  cells: readonly Cell[],
  relations: readonly Relation[],
  together: readonly string[][] = [],
) {
  return [...suppress({ cells, relations, together }, { threshold })].sort();
}

/** A reader who knows the rule: which cells are small, and that all are at least 0. */
function seenAfter({ cells, relations }: LinkedCells, hidden: ReadonlySet<string>): Seen {
  const visible = cells.filter(
    ({ id, kind, value }) => kind === 'shown' && !hidden.has(id) && typeof value === 'number',
  );
  const small = cells.filter(({ value }) => typeof value === 'number' && value > 0 && value < threshold);
  return {
    shown: new Map(visible.map(({ id, value }) => [id, value as number])),
    equations: relations,
    limits: new Map(small.map(({ id }) => [id, [1, threshold - 1] as const])),
  };
}

function secretsOf({ cells }: LinkedCells): string[] {
  return cells
    .filter(
      ({ value }) => value === 'suppressed' || (typeof value === 'number' && value > 0 && value < threshold),
    )
    .map(({ id }) => id);
}

describe('Hiding small counts', () => {
  it('hides counts of 1 to 4 and shows 0 and 5', () => {
    expect(
      hiddenOf(
        ['0', '1', '4', '5'].map((id) => shown(id, Number(id))),
        [],
      ),
    ).toEqual(['1', '4']);
  });

  it('takes the threshold that is given', () => {
    const cells = [shown('two', 2), shown('nine', 9), shown('ten', 10)];
    expect([...suppress({ cells, relations: [], together: [] }, { threshold: 10 })].sort()).toEqual([
      'nine',
      'two',
    ]);
    expect([...suppress({ cells, relations: [], together: [] }, { threshold: 1 })]).toEqual([]);
  });

  it('hides the smallest other part, not the total and not a nought', () => {
    const cells = [shown('all', 40, 1), shown('a', 3), shown('b', 8), shown('c', 29), shown('d', 0)];
    expect(hiddenOf(cells, [{ total: 'all', parts: ['a', 'b', 'c', 'd'] }])).toEqual(['a', 'b']);
  });

  it('hides nothing further where two small parts already keep each other', () => {
    const cells = [shown('all', 25, 1), shown('a', 3), shown('b', 2), shown('c', 20)];
    expect(hiddenOf(cells, [{ total: 'all', parts: ['a', 'b', 'c'] }])).toEqual(['a', 'b']);
  });

  it('hides a third part where two small ones leave no choice', () => {
    // 1 + 1 = 2, and each is at least 1: the total less the rest would give both away.
    const cells = [shown('all', 22, 1), shown('a', 1), shown('b', 1), shown('c', 20)];
    expect(hiddenOf(cells, [{ total: 'all', parts: ['a', 'b', 'c'] }])).toEqual(['a', 'b', 'c']);
  });

  it('hides a part of which only a few are not among it', () => {
    // 18 of 20: the two others are a small number too.
    const cells = [shown('d', 20, 1), shown('n', 18), implied('rest', 2)];
    expect(hiddenOf(cells, [{ total: 'd', parts: ['n', 'rest'] }])).toEqual(['n']);
  });

  it('shows a nought of many and hides a nought of few', () => {
    const of = (d: number) =>
      hiddenOf([shown('d', d, 1), shown('n', 0), implied('rest', d)], [{ total: 'd', parts: ['n', 'rest'] }]);
    expect(of(12)).toEqual([]);
    expect(of(3)).toEqual(['d', 'n']);
  });

  it('keeps all totals of a two-way table by hiding a square of four', () => {
    const cells = [
      ...[2, 10, 11, 12, 13, 14, 15, 16, 17].map((value, at) =>
        shown(`${Math.floor(at / 3)}${at % 3}`, value),
      ),
      ...[0, 1, 2].map((row) => shown(`row ${row}`, [23, 39, 48][row] ?? 0, 1)),
      ...[0, 1, 2].map((column) => shown(`column ${column}`, [29, 38, 43][column] ?? 0, 1)),
      shown('all', 110, 2),
    ];
    // Rows: 2+10+11 = 23, 12+13+14 = 39, 15+16+17 = 48; columns: 2+12+15 = 29, 10+13+16 = 39, 11+14+17 = 42.
    const sums = new Map([
      ['column 1', 39],
      ['column 2', 42],
    ]);
    const right = cells.map((cell) => ({ ...cell, value: sums.get(cell.id) ?? cell.value }));
    const relations = [0, 1, 2].flatMap((at) => [
      { total: `row ${at}`, parts: [0, 1, 2].map((column) => `${at}${column}`) },
      { total: `column ${at}`, parts: [0, 1, 2].map((row) => `${row}${at}`) },
    ]);
    relations.push({ total: 'all', parts: ['row 0', 'row 1', 'row 2'] });
    expect(hiddenOf(right, relations)).toEqual(['00', '01', '10', '11']);
  });

  it('protects what the provider hid, though nobody here knows the number', () => {
    const cells = [shown('all', 30, 1), shown('a', 'suppressed'), shown('b', 9), shown('c', 16)];
    expect(hiddenOf(cells, [{ total: 'all', parts: ['a', 'b', 'c'] }])).toEqual(['a', 'b']);
  });

  it('hides a cell in every extract where it is hidden in one', () => {
    const cells = [shown('then', 6), shown('now', 4), shown('other then', 9), shown('other now', 9)];
    expect(
      hiddenOf(
        cells,
        [],
        [
          ['then', 'now'],
          ['other then', 'other now'],
        ],
      ),
    ).toEqual(['now', 'then']);
  });

  it('hides the count to date where the quarter’s own count would be small', () => {
    const cells = [shown('Q1', 10), shown('Q2', 13), implied('own', 3)];
    expect(hiddenOf(cells, [{ total: 'Q2', parts: ['Q1', 'own'] }])).toEqual(['Q1']);
  });

  it('takes nothing exact from figures that do not add up', () => {
    const cells = [shown('all', 45, 1), shown('a', 3), shown('b', 40)];
    expect(hiddenOf(cells, [{ total: 'all', parts: ['a', 'b'] }])).toEqual(['a']);
  });
});

/** A count by two columns with totals, of each a numerator, its complement, and the same table a version earlier. */
function randomTables(
  numbers: readonly number[],
  rows: number,
  columns: number,
  versions: number,
): LinkedCells {
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  const together = new Map<string, string[]>();
  const at = (place: number) => numbers[place % numbers.length] ?? 0;
  const changed = at(3) % (rows * columns);
  for (let version = 0; version < versions; version++) {
    const sum = new Map<string, number>();
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const place = row * columns + column;
        const d = at(place) + (version > 0 && place === changed ? 1 + (at(1) % 3) : 0);
        const n = Math.min(d, at(place + 7));
        const first = Math.min(n, at(place + 11) % 6);
        for (const [name, value] of [
          ['d', d],
          ['n', n],
          ['rest', d - n],
          ['to date', first],
          ['own', n - first],
        ] as const)
          for (const key of [`${row} ${column}`, `${row} *`, `* ${column}`, '* *'])
            sum.set(`${name} ${key}`, (sum.get(`${name} ${key}`) ?? 0) + value);
      }
    for (const [key, value] of sum) {
      const id = `${key} v${version}`;
      const isImplied = /^(rest|own)/.test(key);
      cells.push({ id, value, kind: isImplied ? 'implied' : 'shown', rank: key.split('*').length - 1 });
      if (!isImplied) together.set(key, [...(together.get(key) ?? []), id]);
    }
    const id = (name: string, row: number | '*', column: number | '*') =>
      `${name} ${row} ${column} v${version}`;
    const rowKeys = [...Array.from({ length: rows }, (_, row) => row), '*' as const];
    const columnKeys = [...Array.from({ length: columns }, (_, column) => column), '*' as const];
    for (const row of rowKeys)
      for (const column of columnKeys) {
        relations.push({
          total: id('d', row, column),
          parts: [id('n', row, column), id('rest', row, column)],
        });
        relations.push({
          total: id('n', row, column),
          parts: [id('to date', row, column), id('own', row, column)],
        });
      }
    for (const name of ['d', 'n', 'to date']) {
      for (const row of rowKeys)
        relations.push({
          total: id(name, row, '*'),
          parts: columnKeys.slice(0, -1).map((column) => id(name, row, column)),
        });
      for (const column of columnKeys)
        relations.push({
          total: id(name, '*', column),
          parts: rowKeys.slice(0, -1).map((row) => id(name, row, column)),
        });
    }
  }
  const valueOf = new Map(cells.map(({ id, value }) => [id, value]));
  const pairs = [...together.values()].filter(({ length }) => length > 1);
  // Whoever kept the earlier extract takes what looks the same to be the same.
  for (const [then = '', now = ''] of pairs)
    if (valueOf.get(then) === valueOf.get(now)) relations.push({ total: now, parts: [then] });
  return { cells, relations, together: pairs };
}

const tables = fc
  .tuple(
    fc.array(fc.oneof(fc.nat(6), fc.nat(30)), { minLength: 17, maxLength: 23 }),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 2, max: 3 }),
    fc.integer({ min: 1, max: 2 }),
  )
  .map(([numbers, rows, columns, versions]) => randomTables(numbers, rows, columns, versions));

describe('An attacker who sees all that is shown', () => {
  it('is a match for tables that are not protected', () => {
    const cells = [shown('all', 40, 1), shown('a', 3), shown('b', 37)];
    const relations = [{ total: 'all', parts: ['a', 'b'] }];
    const seen = seenAfter({ cells, relations, together: [] }, new Set(['a']));
    expect(recover(seen).get('a')).toBe(3);
    expect(recoverByTrial(seen, ['a'])).toEqual(['a']);
  });

  it('works out no small count by elimination and limits', () => {
    fc.assert(
      fc.property(tables, (linked) => {
        const hidden = suppress(linked, { threshold });
        const found = recover(seenAfter(linked, hidden));
        // Where nothing at all is shown, what follows from knowing which cells are small is not given away by a table.
        const blind = recover(seenAfter(linked, new Set(linked.cells.map(({ id }) => id))));
        expect(secretsOf(linked).filter((id) => found.has(id) && !blind.has(id))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('finds by going through all tables that none of the small counts is certain', () => {
    let finished = 0;
    fc.assert(
      fc.property(tables, (linked) => {
        const hidden = suppress(linked, { threshold });
        const certain = recoverByTrial(seenAfter(linked, hidden), secretsOf(linked), 2_000);
        const blind = new Set(linked.cells.map(({ id }) => id));
        if (certain === null || linked.cells.every(({ id, kind }) => kind === 'implied' || hidden.has(id)))
          return;
        finished++;
        expect(certain.filter((id) => !recover(seenAfter(linked, blind)).has(id))).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect(finished).toBeGreaterThan(5);
  }, 120_000);

  it('finds no cell shown in one extract that is hidden in another', () => {
    fc.assert(
      fc.property(tables, (linked) => {
        const hidden = suppress(linked, { threshold });
        for (const ids of linked.together) expect(new Set(ids.map((id) => hidden.has(id))).size).toBe(1);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('works out nothing from a table of some hundred linked cells', () => {
    const numbers = Array.from({ length: 97 }, (_, at) => (at * 7919) % 61);
    const linked = randomTables(numbers, 5, 6, 1);
    expect(linked.cells.length).toBeGreaterThan(200);
    const hidden = suppress(linked, { threshold });
    expect(hidden.size).toBeGreaterThan(10);
    const found = recover(seenAfter(linked, hidden));
    expect(secretsOf(linked).filter((id) => found.has(id))).toEqual([]);
  }, 60_000);

  it('gets the same table whenever it is made', () => {
    fc.assert(
      fc.property(tables, (linked) => {
        expect([...suppress(linked, { threshold })]).toEqual([...suppress(linked, { threshold })]);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});
