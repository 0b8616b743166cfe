import Papa from 'papaparse';
import { quoteCharacter } from './dialect.ts';
import { eachRow } from './rows.ts';

/**
 * A table of a package without the rows that are totals: those with the given value in one of the given columns. Gives
 * how many were dropped, and whether no row is left. Where none is a total the bytes are those given.
 */
export function withoutTotals(
  bytes: Uint8Array,
  totals: ReadonlyMap<string, string>,
): { readonly bytes: Uint8Array; readonly dropped: number; readonly isEmpty: boolean } {
  if (totals.size === 0) return { bytes, dropped: 0, isEmpty: !hasRows(bytes) };
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const kept: (readonly string[])[] = [];
  let places: (readonly [number, string])[] | null = null;
  let dropped = 0;
  eachRow(text, { delimiter: ',', quote: quoteCharacter }, ({ cells }) => {
    const isTotal = places?.some(([at, total]) => cells[at] === total) === true;
    places ??= [...totals].map(([column, total]) => [cells.indexOf(column), total] as const);
    if (isTotal) dropped += 1;
    else kept.push(cells);
    return true;
  });
  const isEmpty = kept.length < 2;
  if (dropped === 0) return { bytes, dropped, isEmpty };
  const left = Papa.unparse(
    kept.map((cells) => [...cells]),
    { newline: '\n' },
  );
  return { bytes: new TextEncoder().encode(`${left}\n`), dropped, isEmpty };
}

/** Looks at bytes alone: a long table need not be read as text for this. */
function hasRows(bytes: Uint8Array): boolean {
  const [lineFeed, carriageReturn, space] = [10, 13, 32];
  const isBreak = (byte: number) => byte === lineFeed || byte === carriageReturn;
  const headerEnd = bytes.findIndex(isBreak);
  return headerEnd >= 0 && bytes.subarray(headerEnd).some((byte) => !isBreak(byte) && byte !== space);
}
