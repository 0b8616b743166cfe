import type { Field } from '../model/dataset.ts';
import { areBirthDays, dayIn } from './personal-dates.ts';
import type { PersonalKind } from './personal-issues.ts';
import { marksIn } from './personal-marks.ts';
import { nameIn, type NameMark } from './personal-names.ts';

/** Which values of a column match, by their rows and by the first different texts. */
interface Matched {
  rows: number;
  /** The first matching value's line of the text, from 1; 0 where none matches. */
  line: number;
  readonly texts: Set<string>;
  /** True where one match is proof enough: a number as people write it, not one that digits make by chance. */
  isCertain: boolean;
}

/** What is known of a column's values so far; added to cell by cell. */
export interface ColumnTally {
  readonly isNumber: boolean;
  /** True where names and dates that nobody declared are looked for. */
  readonly isFree: boolean;
  /** Values that are not blank. */
  filled: number;
  /** Values that are ten digits, whatever their check digit. */
  tenDigits: number;
  readonly days: Set<number>;
  /** Values with a given name that is known, and the first different ones of them. */
  given: number;
  readonly givenTexts: Set<string>;
  /** What texts of the column were before: most columns of words repeat themselves. */
  readonly names: Map<string, NameMark>;
  readonly matched: Record<PersonalKind, Matched>;
}

/** A kind of which a column holds enough to be taken for it. */
export interface PersonalFinding {
  readonly kind: PersonalKind;
  readonly rows: number;
  readonly filled: number;
  readonly line: number;
}

/** Enough to tell few from many; a column may have a million different values. */
const mostTexts = 2000;
const longestMark = 200_000;

/** An empty tally; the field is null for a column that the dataset does not have. */
export function newTally(field: Field | null, isFree = mayHoldNames(field)): ColumnTally {
  const none = (): Matched => ({ rows: 0, line: 0, texts: new Set(), isCertain: false });
  return {
    isNumber: field?.type === 'integer' || field?.type === 'number',
    isFree,
    filled: 0,
    tenDigits: 0,
    days: new Set(),
    given: 0,
    givenTexts: new Set(),
    names: new Map(),
    matched: { upn: none(), nhs: none(), uln: none(), postcode: none(), birth: none(), name: none() },
  };
}

/** True for a column that the dataset does not have, or has as free text. */
function mayHoldNames(field: Field | null): boolean {
  if (field === null) return true;
  return field.type === 'string' && !field.constraints?.enum && !field.constraints?.pattern;
}

/** Adds one cell; its line is that of the text, from 1. */
export function addCell(tally: ColumnTally, cell: string, line: number, today: string | null): void {
  const text = (cell.length > longestMark ? cell.slice(0, longestMark) : cell).trim();
  if (text === '') return;
  tally.filled++;
  const match = (kind: PersonalKind, isCertain: boolean) => {
    const matched = tally.matched[kind];
    if (matched.rows === 0) matched.line = line;
    matched.rows++;
    matched.isCertain ||= isCertain;
    addTo(matched.texts, text);
  };
  if (/\d/.test(text)) {
    const marks = marksIn(text);
    if (marks.hasTenDigits) tally.tenDigits++;
    if (marks.upn) match('upn', true);
    if (marks.nhs !== null) match('nhs', marks.nhs === 'certain');
    if (marks.uln) match('uln', false);
    if (marks.postcode !== null) match('postcode', marks.postcode === 'spaced');
    const day = tally.isFree && today !== null ? dayIn(text, today) : null;
    if (day !== null) {
      match('birth', false);
      if (tally.days.size < mostTexts) tally.days.add(day);
    }
  } else if (tally.isFree) {
    const name = nameOf(tally, text);
    if (name !== null) match('name', false);
    if (name === 'given') {
      tally.given++;
      addTo(tally.givenTexts, text);
    }
  }
}

/** What a column holds about single persons, most certain first. */
export function findingsOf(tally: ColumnTally, today: string | null): readonly PersonalFinding[] {
  const { matched, filled } = tally;
  const kinds = Object.keys(matched) as PersonalKind[];
  return kinds
    .filter((kind) => matched[kind].rows > 0 && (matched[kind].isCertain || isEnough(tally, kind, today)))
    .map((kind) => ({ kind, rows: matched[kind].rows, filled, line: matched[kind].line }));
}

function isEnough(tally: ColumnTally, kind: PersonalKind, today: string | null): boolean {
  const { rows, texts } = tally.matched[kind];
  const share = rows / tally.filled;
  if (kind === 'nhs' || kind === 'uln') {
    // One in eleven numbers of ten digits has a right check digit by chance; a column of counts may hold such.
    const ofTenDigits = rows / tally.tenDigits;
    if (tally.isNumber) return texts.size >= 5 && ofTenDigits >= 0.9;
    return texts.size >= 2 && ofTenDigits >= 0.8 && (texts.size >= 5 || share >= 0.5);
  }
  if (kind === 'postcode') return share >= 0.5;
  if (kind === 'birth') return today !== null && share >= 0.8 && areBirthDays(tally.days, today);
  const given = tally.given / tally.filled;
  return kind === 'name' && share >= 0.6 && given >= 0.3 && tally.givenTexts.size >= 2;
}

function nameOf({ names }: ColumnTally, text: string): NameMark {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = nameIn(text);
  if (names.size < mostTexts) names.set(text, name);
  return name;
}

function addTo(texts: Set<string>, text: string): void {
  if (texts.size < mostTexts) texts.add(text);
}
