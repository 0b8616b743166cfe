import type { Dataset, Field } from '../model/dataset.ts';
import type { PreparedText } from '../model/extract.ts';
import { profileCells, type CellProfile } from './cell-profile.ts';
import type { Connection } from './connection.ts';
import { readDateCells, type DateOptions } from './date-cells.ts';
import type { Finding } from './finding.ts';
import { rewrittenColumns } from './found-text.ts';
import { readNumberCells } from './number-cells.ts';
import { isNumeric } from './plain-cells.ts';
import { trimCells } from './trim-cells.ts';
import { readValueCells } from './value-cells.ts';

/** The raw table after all that can be read has been: what its columns hold, and what was read as something else. */
export interface TidyCells {
  /** By column; a column that the file lacks is not in it. */
  readonly profiles: ReadonlyMap<string, CellProfile>;
  /** Notes on what was read as something else, and questions that the file leaves open. */
  readonly findings: readonly Finding[];
  /** Columns of which the raw table also keeps how cells stood that were read as something else. */
  readonly rewritten: ReadonlySet<string>;
}

/**
 * Reads in place whatever cells of the raw table are not as the schema writes them: padding, symbols in capitals,
 * numbers with separators, values spelt another way, dates. What cannot be read stays as it is. Columns without such
 * a cell, nearly all of them, cost one look.
 */
export async function tidyCells(
  connection: Connection,
  dataset: Dataset,
  prepared: PreparedText,
  options: DateOptions,
): Promise<TidyCells> {
  const present = dataset.schema.fields.filter(({ name }) => prepared.columns.includes(name));
  const profiles = await profileCells(connection, dataset, present);
  const isOdd = ({ name }: Field) => (profiles.get(name)?.odd ?? 0) > 0;
  const again = async (fields: readonly Field[]) => {
    if (fields.length === 0) return;
    for (const [name, profile] of await profileCells(connection, dataset, fields))
      profiles.set(name, profile);
  };

  const padded = present.filter(isOdd);
  for (const field of padded) await trimCells(connection, dataset, field);
  await again(padded);
  const findings: Finding[] = [];
  const odd = present.filter(isOdd);
  let isRewritten = odd.length > 0;
  for (const field of odd) {
    if (isNumeric(field))
      findings.push(...(await readNumberCells(connection, dataset, field, prepared.delimiter)));
    else if (field.constraints?.enum) findings.push(...(await readValueCells(connection, dataset, field)));
  }
  await again(odd);
  for (const field of present.filter(({ type }) => type === 'date')) {
    const read = await readDateCells(connection, dataset, field, options);
    if (read.isPlain) continue;
    isRewritten = true;
    findings.push(...read.findings);
    await again([field]);
    const profile = profiles.get(field.name);
    if (profile) profiles.set(field.name, { ...profile, odd: read.unread });
  }
  return {
    profiles,
    findings,
    rewritten: isRewritten ? await rewrittenColumns(connection, dataset) : new Set(),
  };
}
