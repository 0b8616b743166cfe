/** A word of a text as search compares it: in lower case, without accents and apostrophes. */
export interface SearchWord {
  readonly text: string;
  readonly isNumber: boolean;
  /** Where each of its characters begins in the text it is of, and where it ends there. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A stretch of a text: where it begins and ends. */
export type Span = readonly [from: number, to: number];

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The words of a text. Letters and digits are words apart, so that "tier3" and "Tier 3" are the same. */
export function wordsOf(text: string): readonly SearchWord[] {
  const words: { text: string; isNumber: boolean; from: number[]; to: number[] }[] = [];
  let word: (typeof words)[number] | undefined;
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const folded = foldCharacter(character);
    // An accent or an apostrophe of its own belongs to the letter before it.
    if (folded === '' && word) word.to[word.to.length - 1] = end;
    for (const part of folded) {
      if (!/[\p{L}\p{N}]/u.test(part)) {
        word = undefined;
        continue;
      }
      const isNumber = /\p{N}/u.test(part);
      if (word?.isNumber !== isNumber) {
        word = { text: '', isNumber, from: [], to: [] };
        words.push(word);
      }
      word.text += part;
      for (let unit = 0; unit < part.length; unit++) {
        word.from.push(offset);
        word.to.push(end);
      }
    }
    offset = end;
  }
  return words;
}

function foldCharacter(character: string): string {
  const plain = character < '\u0080' ? character : character.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.toLowerCase().replace(/['’]/g, '');
}

/** The stretch of a text in which some characters of one of its words stand. */
export function spanOf(word: SearchWord, first = 0, length = word.text.length): Span {
  return [word.from[first] ?? 0, word.to[first + length - 1] ?? 0];
}

/** A text in pieces, the stretches among them marked. */
export function piecesOf(text: string, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of spans.toSorted((one, other) => one[0] - other[0] || other[1] - one[1])) {
    if (to <= at) continue;
    const start = Math.max(from, at);
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
    pieces.push({ text: text.slice(start, to), isMarked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}

const before = 40;
const room = 130;

/** As much of a text as fits on two lines where most of the stretches are, in pieces; what is left out shows as "…". */
export function cutAround(text: string, spans: readonly Span[]): readonly Piece[] {
  const first = richestPlace(spans);
  const wanted = Math.max(0, first - before);
  const start = text.length <= room || wanted === 0 ? 0 : nextWord(text, wanted, first);
  const end = text.length - start <= room ? text.length : lastWord(text, start + room);
  const inside = spans
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): Span => [from - start, to - start]);
  const pieces = piecesOf(text.slice(start, end), inside);
  const gap: Piece = { text: '…', isMarked: false };
  return [...(start > 0 ? [gap] : []), ...pieces, ...(end < text.length ? [gap] : [])];
}

/** Where a window over the text begins that has the most stretches in it, the earliest of such. */
function richestPlace(spans: readonly Span[]): number {
  const near = (at: number) => spans.filter(([from, to]) => from >= at && to <= at + room - before).length;
  let best = 0;
  let most = 0;
  for (const [from] of spans.toSorted((one, other) => one[0] - other[0]))
    if (near(from) > most) [best, most] = [from, near(from)];
  return best;
}

function nextWord(text: string, from: number, latest: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 || space >= latest ? from : space + 1;
}

function lastWord(text: string, to: number): number {
  const space = text.lastIndexOf(' ', to);
  return space <= 0 ? to : space;
}
