/**
 * Writes the four illustrative extracts: node datasets/generate.mjs [folder]. The same every time, since every number
 * comes from a fixed seed. All of them are made up; only their shape agrees with what is published about the area.
 *
 * Awkward cases, as real extracts have them:
 *
 * | case                  | where                                                                                |
 * | --------------------- | ------------------------------------------------------------------------------------ |
 * | suppressed cell       | waiting-times: counts of 1 to 4 of a setting and medians that rest on them are `c`,   |
 * |                       | with the next smallest setting, so that `all` does not give them away;               |
 * |                       | annual-health-checks: few declined is `*`; voice-capture: one `c` in December 2023   |
 * | missing month         | waiting-times: mental health, February 2025                                          |
 * | missing quarter       | annual-health-checks: October to December 2024                                       |
 * | unavailable cell      | waiting-times: treatment, those seen, April to June 2022, `x`;                       |
 * |                       | ehcp-audits: mean score before the tool of September 2023, `x`                       |
 * | not applicable        | waiting-times: median of nobody, `z` (early years ADHD)                              |
 * | series break          | ehcp-audits: new tool from September 2023, in series-breaks.csv                      |
 * | part year             | waiting-times and annual-health-checks: 2026/27 to September;                        |
 * |                       | voice-capture: one month of 2026/27                                                  |
 * | zero denominator      | waiting-times: no autism assessment completed in August;                             |
 * |                       | voice-capture: no annual review in August                                            |
 * | cumulative            | annual-health-checks: from April, starts again each year                             |
 * | part and total        | waiting-times: setting `all`; ehcp-audits: grades add up to plans audited            |
 * | clearly worsening     | waiting-times: autism assessment                                                     |
 * | improving             | waiting-times: ADHD (praised in 2024) and speech and language therapy                |
 * | no clear change       | waiting-times: mental health; ehcp-audits: better, but on too few plans to be sure   |
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annualHealthChecks, healthCheckColumns } from './generator/annual-health-checks.mjs';
import { toCsv } from './generator/csv.mjs';
import { auditColumns, ehcpAudits } from './generator/ehcp-audits.mjs';
import { voiceCapture, voiceColumns } from './generator/voice-capture.mjs';
import { waitingColumns, waitingTimes } from './generator/waiting-times.mjs';

const folder = process.argv[2] ?? import.meta.dirname;
const extracts = {
  'waiting-times.csv': toCsv(waitingColumns, waitingTimes()),
  'annual-health-checks.csv': toCsv(healthCheckColumns, annualHealthChecks()),
  'ehcp-audits.csv': toCsv(auditColumns, ehcpAudits()),
  'voice-capture.csv': toCsv(voiceColumns, voiceCapture()),
};
for (const [name, text] of Object.entries(extracts)) writeFileSync(join(folder, name), text);
