import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The pages of a Word document as text, by way of LibreOffice and PDF; blanks of any length are one. */
export async function wordPages(word: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'send-word-'));
  try {
    await writeFile(join(folder, 'paper.docx'), word);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.docx')];
    await run('soffice', [`-env:UserInstallation=${profile}`, ...convert], { timeout: 120_000 });
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'paper.pdf'), '-']);
    return stdout
      .split('\f')
      .slice(0, -1)
      .map((text) => text.replace(/\s+/g, ' ').trim());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
