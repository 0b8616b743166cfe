import type { z } from 'zod';
import type { Issue } from '../model/issue.ts';
import { quoteIssue } from './check-shape.ts';
import { quoteCharacter } from './dialect.ts';
import { errorIn } from './issues.ts';
import { eachRow } from './rows.ts';

/**
 * Reads dated facts (series breaks, targets, annotations) from a CSV whose header names the schema's fields; a bad
 * row is named and left out, a row with unmatched quotation marks too. Line ends may be of any kind.
 */
export function readFacts<Fact extends z.ZodType>(
  text: string,
  fileName: string,
  schema: Fact,
): { readonly facts: readonly z.output<Fact>[]; readonly issues: readonly Issue[] } {
  const facts: z.output<Fact>[] = [];
  const issues: Issue[] = [];
  let header: readonly string[] | null = null;
  const dialect = { delimiter: ',', quote: quoteCharacter };
  eachRow(text.replace(/\r\n?/g, '\n'), dialect, ({ cells, line, badQuote }) => {
    if (badQuote) {
      issues.push(quoteIssue(fileName, badQuote));
      return true;
    }
    if (header === null) {
      header = cells.map((cell) => cell.trim());
      return true;
    }
    const row = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
    const read = schema.safeParse(row);
    if (read.success) facts.push(read.data);
    else
      for (const { path, message, code } of read.error.issues) {
        const column = String(path[0] ?? '');
        issues.push(
          errorIn(
            fileName,
            'type',
            row[column] ?? '',
            code === 'invalid_format' ? 'a date such as 2026-09-30' : message,
            {
              row: line,
              column,
            },
          ),
        );
      }
    return true;
  });
  return { facts, issues };
}
