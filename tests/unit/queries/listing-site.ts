import { QueryClient } from '@tanstack/react-query';
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { PaperPart, TablePart } from '../../../src/model/paper-document.ts';
import { everything, type ListingItem, type ListingName, type Subject } from '../../../src/model/paper.ts';
import type { PaperContext } from '../../../src/queries/paper-context.ts';
import { adoptSession } from '../../../src/queries/session.ts';
import { openMemoryStore } from '../../../src/storage/memory-store.ts';
import { startSite } from './publish-figures.ts';

type Rows = readonly Readonly<Record<string, string>>[];

const folder = new URL('../../../datasets/', import.meta.url);

/**
 * The shipped site in Node with rows added to some of its files, or a whole text in their place; the present day is
 * 25 November 2026. Papers of it are internal unless asked otherwise.
 */
export async function listingSite(
  added: Readonly<Record<string, Rows>> = {},
  replaced: Readonly<Record<string, (shipped: string) => string>> = {},
): Promise<PaperContext> {
  const site = await startSite(async (name) => {
    const shipped = await readFile(new URL(name, folder)).catch(() => null);
    if (!shipped) return null;
    const text = replaced[name]?.(shipped.toString('utf8')) ?? shipped.toString('utf8');
    const rows = added[name] ?? [];
    const columns = (text.split('\n')[0] ?? '').split(',');
    const more =
      rows.length === 0 ? '' : `${Papa.unparse([...rows], { columns, header: false, newline: '\n' })}\n`;
    return new TextEncoder().encode(`${text.trimEnd()}\n${more}`);
  });
  const ready = Promise.resolve(site.connection);
  adoptSession({ warehouse: { ready, end: () => {} }, store: Promise.resolve(openMemoryStore()) });
  return {
    client: new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } }),
    catalogue: site.catalogue,
    datasets: site.loaded,
    isPublic: false,
    altTexts: [],
    base: 'https://site.example/',
    today: '2026-11-25',
  };
}

/** A listing about all as at 30 September 2026, since 30 June 2026, unless told otherwise. */
export function listingOf(
  listing: ListingName,
  { subject = {}, ...rest }: { subject?: Partial<Subject>; asAt?: string; since?: string } = {},
): ListingItem {
  return {
    id: 'one',
    kind: 'listing',
    listing,
    subject: { ...everything, ...subject },
    asAt: '2026-09-30',
    since: '2026-06-30',
    ...rest,
  };
}

/** All that is read in some parts, a line each. */
export function textOf(parts: readonly PaperPart[]): string {
  return parts
    .flatMap((part) => {
      if (part.kind === 'bullets') return part.points;
      if (part.kind === 'table')
        return [part.caption, ...part.rows.map((row) => row.join(' | ')), ...part.notes, part.source];
      return part.kind === 'figure' ? [part.alt] : [part.text];
    })
    .join('\n');
}

/** The tables among some parts. */
export function tablesIn(parts: readonly PaperPart[]): readonly TablePart[] {
  return parts.filter((part) => part.kind === 'table');
}

/** The first row of the tables whose heading begins with some words. Throws where there is none. */
export function rowOf(parts: readonly PaperPart[], begins: string): readonly string[] {
  const row = tablesIn(parts)
    .flatMap(({ rows }) => rows)
    .find(([heading]) => heading?.startsWith(begins));
  if (!row) throw new Error(`no row begins with “${begins}”: ${textOf(parts)}`);
  return row;
}
