/** A file as it was dropped, chosen or fetched. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
