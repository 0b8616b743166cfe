import { Zip, ZipDeflate } from 'fflate';

/** Of a long file, so many bytes are packed before the page gets its turn. */
const bytesAtOnce = 256 * 1024;

/** A file of an archive. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Packs files into a zip, the same bytes for the same files whenever and wherever it is done. Long files are packed in
 * pieces with pauses between: a worker of fflate's own would be a blob, which the page's security policy refuses.
 */
export async function zipFiles(files: readonly ZippedFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else pieces.push(piece);
  });
  for (const { name, bytes } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    // The archive holds local time, so the moment is named in local time too: it reads the same everywhere.
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    let from = 0;
    do {
      const next = from + bytesAtOnce;
      entry.push(bytes.slice(from, next), next >= bytes.byteLength);
      from = next;
      await pause();
    } while (from < bytes.byteLength);
  }
  zip.end();
  if (failure) throw new Error('The files could not be packed into a zip.', { cause: failure });
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
