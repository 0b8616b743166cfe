import { zipFiles } from '../export/data-package-zip.ts';
import { svgToPng } from '../export/png.ts';
import { fileStem, saveFile } from '../export/save.ts';
import { writeCsv } from '../export/write-csv.ts';
import { writeHtml } from '../export/write-html.ts';
import { sha256Hex } from '../ingest/hash.ts';
import type { PaperBlock, PaperDocument } from '../model/paper-document.ts';

/** Work that takes a while: how far it is, and a way to stop it. */
export interface Watching {
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** Saves the paper as a Word document. Throws Error in words, or the signal's reason once it is aborted. */
export async function saveWord(document: PaperDocument, watching: Watching): Promise<string> {
  // Large, and of use to nothing else.
  const { writeWord } = await import('../export/write-word.ts');
  const word = await writeWord(document, { toPng, ...watching });
  const name = `${stemOf(document)}.docx`;
  saveFile(name, word);
  return name;
}

/** Saves the paper as one HTML file. */
export function savePage(document: PaperDocument): string {
  const name = `${stemOf(document)}.html`;
  saveFile(name, new Blob([writeHtml(document)], { type: 'text/html;charset=utf-8' }));
  return name;
}

/** Saves every figure as SVG, PNG and CSV, and every table as CSV, in one zip. Throws as saveWord does. */
export async function saveFigures(
  document: PaperDocument,
  { onProgress, signal }: Watching,
): Promise<string> {
  const sourced = document.blocks.filter((block) => block.kind === 'figure' || block.kind === 'table');
  const files: { name: string; bytes: Uint8Array }[] = [];
  const encode = (text: string) => new TextEncoder().encode(text);
  for (const [at, block] of sourced.entries()) {
    signal.throwIfAborted();
    onProgress(at, sourced.length);
    const stem = fileStem(`${block.label} ${block.caption}`);
    files.push({ name: `${stem}.csv`, bytes: encode(blockCsv(block, document)) });
    if (block.kind === 'figure') {
      files.push({ name: `${stem}.svg`, bytes: encode(block.svg) });
      files.push({ name: `${stem}.png`, bytes: await toPng(block.svg) });
    }
  }
  signal.throwIfAborted();
  const name = `${stemOf(document)}-figures.zip`;
  saveFile(name, new Blob([await zipFiles(files)], { type: 'application/zip' }));
  return name;
}

/** Tells documents apart by all that is in them, whenever they were made and whoever has confirmed them. */
export function documentDigest(document: PaperDocument): Promise<string> {
  const said = { ...document, created: '', confirmation: '' };
  return sha256Hex(new TextEncoder().encode(JSON.stringify(said)));
}

type Sourced = Extract<PaperBlock, { readonly kind: 'figure' | 'table' }>;

function blockCsv(block: Sourced, { confirmation }: PaperDocument): string {
  const { columns, rows } = block.kind === 'figure' ? block.table : block;
  return writeCsv({
    columns: columns.map(({ title }) => title),
    rows: rows.map((row) => row.map((cell, at) => (columns[at]?.isNumber ? asNumber(cell) : cell))),
    notes: [
      [block.label, block.caption],
      ...(block.kind === 'figure' ? [['Finding', block.title] satisfies [string, string]] : []),
      ...block.notes.map((note): [string, string] => ['Note', note]),
      ['Source', block.source],
      ...block.stamps.map((stamp): [string, string] => ['Mark', stamp]),
      ...(confirmation === '' ? [] : [['Checked', confirmation] satisfies [string, string]]),
      ...(block.address === ''
        ? []
        : [['The same on the dashboard', block.address] satisfies [string, string]]),
    ],
  });
}

/** A number as a spreadsheet reads it; a symbol stays text. */
function asNumber(cell: string): string | number {
  const plain = cell.replaceAll(',', '').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : cell;
}

function stemOf({ title, audience }: PaperDocument): string {
  return `${fileStem(title)}${audience === 'internal' ? '-internal' : ''}`;
}

async function toPng(svg: string): Promise<Uint8Array> {
  return new Uint8Array(await (await svgToPng(svg)).arrayBuffer());
}
