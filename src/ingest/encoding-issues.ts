import type { Issue } from '../model/issue.ts';
import type { DecodedText, Encoding } from './decode.ts';
import { errorIn, noteIn, warningIn } from './issues.ts';

const names: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'windows-1252': 'Windows-1252',
};

/** What is to be said of a file's encoding: nothing where all of it is UTF-8. Lines are those of the file. */
export function encodingIssues(
  file: string,
  { encoding, brokenLine, doubtful }: DecodedText,
): readonly Issue[] {
  if (brokenLine !== null)
    return [
      errorIn(
        file,
        'encoding',
        'bytes that are not text in the encoding of the rest',
        `text in ${names[encoding]} throughout: save it again as CSV UTF-8`,
        { row: brokenLine },
      ),
    ];
  const other = encoding === 'utf-8' ? 'not UTF-8, read as Windows-1252' : 'both UTF-8 and Windows-1252';
  const mixed = doubtful.map(({ line, letters }) =>
    warningIn(
      file,
      'encoding',
      `“${letters}”`,
      `one encoding throughout: these bytes are ${other}; check the letters on this line`,
      { row: line },
    ),
  );
  if (encoding === 'utf-8') return mixed;
  return [
    noteIn(file, 'read-as', names[encoding], `UTF-8: the letters are read as ${names[encoding]} instead`),
    ...mixed,
  ];
}
