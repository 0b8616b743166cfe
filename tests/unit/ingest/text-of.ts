import type { PreparedText } from '../../../src/model/extract.ts';

/** The whole of a prepared text; '' where there is none. */
export async function textOf(prepared: PreparedText | null): Promise<string> {
  const parts: string[] = [];
  for (let start: number | null = prepared ? 0 : null; start !== null && prepared;) {
    const { bytes, end }: { bytes: Uint8Array; end: number | null } = await prepared.content.part(start);
    parts.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    start = end;
  }
  return parts.join('');
}
