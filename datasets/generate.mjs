/**
 * Writes the illustrative extracts: node datasets/generate.mjs [folder]. The same every time, since every number
 * comes from a fixed seed. All of them are made up; only their shape agrees with what is published about the area.
 *
 * Awkward cases, as real extracts have them:
 *
 * | case                  | where                                                                                |
 * | --------------------- | ------------------------------------------------------------------------------------ |
 * | suppressed cell       | waiting-times: counts of 1 to 4 of a setting and medians that rest on them are `c`,   |
 * |                       | with the next smallest setting, so that `all` does not give them away;               |
 * |                       | annual-health-checks: few declined is `*`; voice-capture: one `c` in December 2023;  |
 * |                       | wellbeing-access and new-starter-training: as waiting-times, by service and by       |
 * |                       | organisation; partnership-feedback: young people, spring 2024                        |
 * | missing month         | waiting-times: mental health, February 2025                                          |
 * | missing quarter       | annual-health-checks: October to December 2024; wellbeing-access: tier 3, October to |
 * |                       | December 2023; healthy-child-programme: 2 to 2½ years, April to June 2023            |
 * | unavailable cell      | waiting-times: treatment, those seen, April to June 2022, `x`;                       |
 * |                       | ehcp-audits: mean score before the tool of September 2023, `x`;                      |
 * |                       | send-training: special schools, 2022/23; new-starter-training: CNWL, April to June   |
 * |                       | 2022; partnership-feedback: professionals, spring 2025; ehcp-value-survey: a         |
 * |                       | question not yet asked; healthy-child-programme: antenatal before April 2023         |
 * | not applicable        | waiting-times: median of nobody, `z` (early years ADHD); wellbeing-access: a service |
 * |                       | before it began; send-training: since September 2024, in the years before            |
 * | series break          | ehcp-audits: new tool from September 2023, and partnership-feedback: new wording     |
 * |                       | from September 2024, both in series-breaks.csv                                       |
 * | part year             | waiting-times and annual-health-checks: 2026/27 to September;                        |
 * |                       | voice-capture: one month of 2026/27                                                  |
 * | zero denominator      | waiting-times: no autism assessment completed in August;                             |
 * |                       | voice-capture: no annual review in August                                            |
 * | cumulative            | annual-health-checks: from April, starts again each year                             |
 * | part and total        | waiting-times: setting `all`; ehcp-audits: grades add up to plans audited;           |
 * |                       | wellbeing-access: service `all`; new-starter-training: organisation `all`            |
 * | two readings only     | ehcp-value-survey: 2024/25 and 2025/26                                               |
 * | clearly worsening     | waiting-times: autism assessment                                                     |
 * | improving             | waiting-times: ADHD (praised in 2024) and speech and language therapy;               |
 * |                       | send-training, new-starter-training, healthy-child-programme: 12 months              |
 * | no clear change       | waiting-times: mental health; ehcp-audits: better, but on too few plans to be sure;  |
 * |                       | partnership-feedback: on two of three terms                                          |
 * | one of two improving  | wellbeing-access: alternative provision, not tier 3; ehcp-value-survey: families,    |
 * |                       | not schools, of which too few answer                                                 |
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annualHealthChecks, healthCheckColumns } from './generator/annual-health-checks.mjs';
import { toCsv } from './generator/csv.mjs';
import { auditColumns, ehcpAudits } from './generator/ehcp-audits.mjs';
import { ehcpValueSurvey, valueSurveyColumns } from './generator/ehcp-value-survey.mjs';
import { healthyChildColumns, healthyChildProgramme } from './generator/healthy-child-programme.mjs';
import { newStarterColumns, newStarterTraining } from './generator/new-starter-training.mjs';
import { feedbackColumns, partnershipFeedback } from './generator/partnership-feedback.mjs';
import { sendTraining, trainingColumns } from './generator/send-training.mjs';
import { voiceCapture, voiceColumns } from './generator/voice-capture.mjs';
import { waitingColumns, waitingTimes } from './generator/waiting-times.mjs';
import { wellbeingAccess, wellbeingColumns } from './generator/wellbeing-access.mjs';

const folder = process.argv[2] ?? import.meta.dirname;
const extracts = {
  'waiting-times.csv': toCsv(waitingColumns, waitingTimes()),
  'annual-health-checks.csv': toCsv(healthCheckColumns, annualHealthChecks()),
  'ehcp-audits.csv': toCsv(auditColumns, ehcpAudits()),
  'voice-capture.csv': toCsv(voiceColumns, voiceCapture()),
  'wellbeing-access.csv': toCsv(wellbeingColumns, wellbeingAccess()),
  'ehcp-value-survey.csv': toCsv(valueSurveyColumns, ehcpValueSurvey()),
  'send-training.csv': toCsv(trainingColumns, sendTraining()),
  'new-starter-training.csv': toCsv(newStarterColumns, newStarterTraining()),
  'partnership-feedback.csv': toCsv(feedbackColumns, partnershipFeedback()),
  'healthy-child-programme.csv': toCsv(healthyChildColumns, healthyChildProgramme()),
};
for (const [name, text] of Object.entries(extracts)) writeFileSync(join(folder, name), text);
