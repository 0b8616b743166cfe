/** One file of a zip file, as the list at its end names it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; others are rare. */
  readonly method: number;
  readonly crc: number;
  /** Its bytes as they are packed. */
  readonly packed: Uint8Array;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;
/** A comment of up to 65,535 bytes may follow the end record's 22. */
const longestEnd = 65_557;
const inZip64 = 0xffffffff;

/**
 * Lists the files in a zip file, without folders, by the list at its end (PKWARE APPNOTE 4.3), which fflate does not
 * tell whole: it says nothing of encryption and checks no sums. Null where the list is broken or of the form for more
 * than 4 GB.
 */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endRecord(view);
    if (end === null) return null;
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== entryMark) return null;
      const entry = entryAt(bytes, view, at);
      if (entry === null) return null;
      if (!entry.name.endsWith('/')) entries.push(entry);
      at += 46 + [28, 30, 32].reduce((sum, place) => sum + view.getUint16(at + place, true), 0);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function endRecord(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - longestEnd);
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === endMark) return at;
  return null;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const flags = view.getUint16(at + 8, true);
  const size = view.getUint32(at + 20, true);
  const file = view.getUint32(at + 42, true);
  if (size === inZip64 || file === inZip64 || view.getUint32(file, true) !== fileMark) return null;
  const start = file + 30 + view.getUint16(file + 26, true) + view.getUint16(file + 28, true);
  if (start + size > bytes.byteLength) return null;
  const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  return {
    name: nameOf(name).replaceAll('\\', '/'),
    isEncrypted: (flags & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(start, start + size),
  };
}

/** Names are UTF-8 in nearly all zip files, whether or not they say so; others are shown as well as can be. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
