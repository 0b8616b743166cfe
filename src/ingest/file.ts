/** A file as it was dropped, chosen or fetched. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same with its bytes here or kept by the browser outside of the page, from where they can be read any number of times. */
export interface HeldFile {
  readonly name: string;
  readonly bytes: Uint8Array | Blob;
}

/** The bytes of a file, wherever they are. Throws Error in words where its place does not give them. */
export async function bytesOf({ name, bytes }: HeldFile): Promise<Uint8Array> {
  if (bytes instanceof Uint8Array) return bytes;
  try {
    return new Uint8Array(await bytes.arrayBuffer());
  } catch (cause) {
    throw new Error(
      `${name} could not be read from its place. If it is a folder, drop the files in it; otherwise close it in other programs and drop it again.`,
      { cause },
    );
  }
}

/** How many bytes a file has. */
export function sizeOf({ bytes }: HeldFile): number {
  return bytes instanceof Uint8Array ? bytes.byteLength : bytes.size;
}
