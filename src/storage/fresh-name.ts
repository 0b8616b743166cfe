const spareFor = 10 * 60 * 1000;

/** A file name that no other tab will choose, also on plain http; it says when it was chosen. */
export function freshName(start: string, ending = ''): string {
  const unique = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return `${start}-${Date.now()}-${unique.join('')}${ending}`;
}

/** True for a name chosen in the last ten minutes: another tab may still be writing that file. */
export function isFreshName(name: string): boolean {
  const chosenAt = /-(\d{13})-[0-9a-f]{12}(?:\.|$)/.exec(name)?.[1];
  return chosenAt !== undefined && Math.abs(Date.now() - Number(chosenAt)) < spareFor;
}
