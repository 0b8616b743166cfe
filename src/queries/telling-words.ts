import { marksIn } from '../ingest/personal-marks.ts';
import { nameIn } from '../ingest/personal-names.ts';

const few = '(?:[1-4]|one|two|three|four|an?\\s+single|only\\s+(?:one|two|three|four))';
const persons =
  '(?:child|children|pupils?|students?|learners?|young\\s+(?:person|people)|girls?|boys?|famil(?:y|ies)|siblings?|twins)';
/** "three children", "2 young people", "four of the girls", "two autistic pupils". */
const fewPersons = new RegExp(
  `\\b${few}\\s+(?:of\\s+(?:the|these|those)\\s+)?(?:[\\w’'-]+\\s+){0,2}?${persons}\\b`,
  'i',
);
const capitalised = /\b(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+)?\p{Lu}[\p{Ll}’'-]+(?:\s+\p{Lu}[\p{Ll}’'-]+){0,3}/gu;
const titled = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s/;

/** The sentences of a text in which a small number of children is named, by which a hidden figure may be given away. */
export function smallNumbersIn(text: string): readonly string[] {
  return sentencesOf(text).filter((sentence) => fewPersons.test(sentence));
}

/** The sentences in which a person seems to be named or a number of a single child stands. */
export function personsIn(text: string): readonly string[] {
  return sentencesOf(text).filter((sentence) => {
    const { upn, nhs, uln, postcode } = marksIn(sentence);
    if (upn || nhs !== null || uln || postcode === 'spaced') return true;
    return [...sentence.matchAll(capitalised)].some(
      ([name]) => titled.test(name) || nameIn(name) === 'given',
    );
  });
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
