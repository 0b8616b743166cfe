/** A word in whose place another was looked for. */
export interface OtherSpelling {
  readonly asked: string;
  readonly found: string;
}

/** A word shorter than this has too many neighbours for one of them to be what was meant. */
const shortest = 5;

/** The commonest of the words that is one edit away from what was typed; null where none is, or it is too short. */
export function nearestWord(asked: string, counts: ReadonlyMap<string, number>): string | null {
  if (asked.length < shortest) return null;
  let best: string | null = null;
  for (const [word, count] of counts)
    if (word.length >= shortest - 1 && isOneEditApart(asked, word))
      if (best === null || count > (counts.get(best) ?? 0)) best = word;
  return best;
}

/** True where one character more, less or other, or two that changed places, make one word of the other. */
export function isOneEditApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
