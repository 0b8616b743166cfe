import type { PreparedText } from '../model/extract.ts';
import type { Issue } from '../model/issue.ts';
import type { Finding } from './finding.ts';

/** Turns findings into issues with the lines of the file, in the order of the file. */
export async function locateIssues(findings: readonly Finding[], prepared: PreparedText): Promise<Issue[]> {
  if (findings.length === 0) return [];
  const rows = new Set(
    findings.flatMap(({ row, otherRow }) => [row, otherRow]).filter((row) => row !== null),
  );
  const known = findings.map(({ rejected }) => rejected).filter((record) => record !== null);
  const lines = await prepared.content.linesOf(rows, new Set(known));
  return findings
    .map((finding): Issue => {
      const line =
        finding.rejected === null
          ? lines.ofRow.get(finding.row ?? 0)
          : lines.ofRejected.get(finding.rejected);
      return {
        file: prepared.fileName,
        row: line ?? null,
        column: finding.column,
        found: finding.found,
        expected: finding.expected.replace('{row}', String(lines.ofRow.get(finding.otherRow ?? 0) ?? '')),
        code: finding.code,
        severity: finding.severity,
      };
    })
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
