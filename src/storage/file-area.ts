/** A place for small named files that outlives the page, or at least the moment. */
export interface FileArea {
  /** Null where there is no such file. */
  read(name: string): Promise<Uint8Array | null>;
  /** Replaces the file as a whole; throws the browser's own error when it cannot. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** A file that is not there is not an error. */
  remove(name: string): Promise<void>;
}

/** Writes, reads and removes a small file, since some browsers offer a store that then refuses. Throws when it fails. */
export async function proveArea(area: FileArea): Promise<void> {
  const name = 'probe';
  await area.write(name, new Uint8Array([1, 2, 3]));
  const read = await area.read(name);
  await area.remove(name);
  if (read?.length !== 3) throw new Error('what was written could not be read again');
}
