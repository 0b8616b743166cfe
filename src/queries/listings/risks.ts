import type { PaperPart } from '../../model/paper-document.ts';
import { dateWords } from '../../model/period.ts';
import { bandOf, bandWords, movementWords, registerWords } from '../../plan/risk-words.ts';
import { quarterBefore, readRisks, risksAsAt, type RiskNow } from '../../plan/risks.ts';
import {
  listedAddress,
  listedCaption,
  ofScope,
  paragraph,
  recordsNote,
  wordColumns,
  type Listed,
} from './listed.ts';
import { isGap, readRegister } from './read-register.ts';

/** The risks as they stood, the gravest first; a gap in public, since the register is the partnership's own. */
export async function riskParts(listed: Listed): Promise<readonly PaperPart[]> {
  const { context, scope, days } = listed;
  const register = await readRegister(context, 'risks', 'Risks', readRisks);
  if (isGap(register)) return [register];
  const since = quarterBefore(days.asAt);
  const risks = risksAsAt(register.rows, days.until, since).filter(({ row }) => scope.areas.has(row.area));
  const words = registerWords(risks, since);
  if (words === '')
    return [
      paragraph(
        `No risk${ofScope(listed)} is recorded. The plan names none, and none is made up: risks are entered under Plan, in the risk register.`,
      ),
    ];
  const open = risks.filter(({ movement }) => movement !== 'closed');
  const closed = risks.filter(({ movement }) => movement === 'closed');
  const { area, workstream, measure } = scope.subject;
  const isOfAreas = workstream !== '' || measure !== '';
  return [
    paragraph(words),
    ...(open.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: listedCaption(listed, 'Risks'),
            columns: wordColumns(['Risk', 'Score', 'Owner', 'Mitigation']),
            rows: open.map((risk) => riskRow(risk, since)),
            notes: [
              'A score is likelihood × impact, each from 1 to 5.',
              ...recordsNote(listed),
              ...(isOfAreas
                ? [
                    `Risks are recorded by area for improvement: those of ${[...scope.areas].join(', ')} are listed.`,
                  ]
                : []),
            ],
            source: register.source,
            stamps: register.stamps,
            address: isOfAreas ? '' : listedAddress(listed, '/plan', { view: 'risks', area }),
          },
        ]),
    ...(closed.length === 0
      ? []
      : [
          paragraph(
            `Closed since ${dateWords(since)}: ${closed.map(({ row }) => `${row.risk} ${row.description} (${row.closed_reason})`).join('; ')}.`,
          ),
        ]),
  ];
}

function riskRow(risk: RiskNow, since: string): readonly string[] {
  const { row, score } = risk;
  const moved = movementWords(risk, since);
  return [
    `${row.risk} (${row.area}): ${row.description}`,
    `${score} (${row.likelihood} × ${row.impact}), ${bandWords(bandOf(score)).toLowerCase()}${moved === '' ? '' : `. ${moved}`}`,
    row.owner === '' ? 'None recorded' : row.owner,
    row.mitigation === '' ? 'None recorded' : row.mitigation,
  ];
}
