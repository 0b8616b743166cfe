import { curve, lastDay, quartersBetween } from './calendar.mjs';
import { seededRandom } from './random.mjs';

export const healthyChildColumns = ['period_end', 'check', 'eligible', 'received'];

/** `eligible` a quarter on average, and the share that received the check in time. */
const checks = {
  antenatal: { eligible: 835, received: { '2023-06': 0.19, '2024-03': 0.23, '2026-09': 0.41 } },
  'new-birth-14-days': {
    eligible: 815,
    received: { '2022-06': 0.84, '2023-12': 0.815, '2026-09': 0.875 },
  },
  '6-8-weeks': { eligible: 810, received: { '2022-06': 0.81, '2023-12': 0.77, '2026-09': 0.852 } },
  '12-months': {
    eligible: 800,
    received: { '2022-06': 0.71, '2023-12': 0.61, '2025-03': 0.68, '2026-09': 0.79 },
  },
  '2-2-half-years': {
    eligible: 825,
    received: { '2022-06': 0.66, '2023-12': 0.55, '2025-03': 0.585, '2026-09': 0.6 },
  },
};
/** Before this quarter antenatal contacts were not recorded in a way that could be counted. */
const antenatalFrom = '2023-06-30';

/** Children due each check in a quarter; the one at 2 to 2½ years was not received for April to June 2023. */
export function healthyChildProgramme() {
  const random = seededRandom(31);
  return quartersBetween('2022-06', '2026-09').flatMap(({ index, year, month }) =>
    Object.entries(checks).flatMap(([check, assumed]) => {
      const period_end = lastDay(year, month);
      const eligible = Math.round(assumed.eligible * (1 + random.noise(0.06)));
      const rate = curve(assumed.received).valueAt(index) + random.noise(0.015);
      const isRecorded = check !== 'antenatal' || period_end >= antenatalFrom;
      if (check === '2-2-half-years' && period_end === '2023-06-30') return [];
      return [{ period_end, check, eligible, received: isRecorded ? Math.round(eligible * rate) : 'x' }];
    }),
  );
}
