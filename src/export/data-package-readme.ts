import { dateWords } from '../model/period.ts';
import type { DataPackageInput, DescribedTable } from './data-package-descriptor.ts';

/** What is in the package, how to look at it and how to load it, for someone who only has the zip. */
export function packageReadme(
  { descriptor, described = [], others, created, isPublic }: DataPackageInput,
  tables: readonly DescribedTable[],
): string {
  const title = typeof descriptor['title'] === 'string' ? descriptor['title'] : 'Data package';
  return [
    title,
    '='.repeat(title.length),
    '',
    `Written on ${dateWords(created.slice(0, 10))}.`,
    '',
    ...(isPublic
      ? [
          'PUBLIC COPY. Small numbers, and numbers from which they could be worked',
          'out, are hidden. This copy may be given to anyone.',
        ]
      : [
          'INTERNAL. It may contain small numbers, from which a child could be',
          'recognised. Do not publish it and do not pass it on outside the partnership.',
          'The Data page writes a public copy, in which they are hidden.',
        ]),
    '',
    'What this is',
    '------------',
    'The figures behind the dashboard, as a Frictionless Data Package: one CSV file',
    'for each dataset, and datapackage.json, which says what each column means.',
    '',
    ...tables.flatMap(({ path, title: name, table }) => [`${path}`, `    ${name}: ${tableWords(table)}`]),
    ...described.flatMap(({ path, description }) => [path, `    ${description}`]),
    ...others.map(({ name }) => name),
    '',
    'How to load it',
    '--------------',
    'Drop the zip, as it is, on the Data page of the dashboard. It says what would',
    'change before anything does, and it can be undone.',
    'Or, for whoever looks after the site: unpack the zip into the folder "datasets"',
    'of the site, in place of the files there. Every visitor then sees these figures.',
    '',
    'How to read the CSV files',
    '-------------------------',
    'They are UTF-8, with commas, and dates such as 2026-09-30. A missing figure is',
    'not 0: a symbol says why it is missing (missingValues in datapackage.json).',
    'In Excel use Data, From Text/CSV, with the columns as text, rather than opening',
    'a file by a double click: Excel would change dates and could run a cell as a',
    'formula. To pass one on for Excel, take the CSV under a chart of the dashboard.',
    '',
    'datapackage.json has the size and the SHA-256 of each CSV. The dashboard',
    'refuses a package whose files were changed after it was written.',
    '',
  ].join('\n');
}

function tableWords({ rows, extract }: DescribedTable['table']): string {
  if (extract === null) return 'no extract was loaded, so it has no rows';
  const count = rows === 1 ? '1 row' : `${rows.toLocaleString('en-GB')} rows`;
  const taken = `extract of ${dateWords(extract.date)}`;
  return `${count}, ${taken}${extract.illustrative ? ', ILLUSTRATIVE: made up' : ''}`;
}
