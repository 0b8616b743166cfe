import { curve, lastDay, quartersBetween } from './calendar.mjs';
import { hiddenParts } from './hide-small-counts.mjs';
import { seededRandom } from './random.mjs';

export const wellbeingColumns = ['period_end', 'provision', 'service', 'accessing', 'population'];

/** `rate` is children who start in a quarter, per 1,000 of the population; `services` the share of each in them. */
const provisions = {
  alternative: {
    rate: { '2022-06': 4.4, '2024-03': 4.9, '2025-09': 5.7, '2026-09': 6.6 },
    services: {
      'online-counselling': 0.44,
      'school-mental-health-support': 0.36,
      'early-help-wellbeing': 0.2,
    },
  },
  'tier-3': {
    rate: { '2022-06': 4.1, '2024-06': 4.6, '2025-09': 4.6, '2026-09': 4.5 },
    services: { 'community-camhs': 0.836, 'crisis-support': 0.14, 'eating-disorders': 0.024 },
  },
};
/** Children and young people aged 5 to 17, by the year in which the financial year starts. */
const population = { 2022: 52100, 2023: 52700, 2024: 53300, 2025: 53800, 2026: 54300 };
/** By quarter of the calendar year from January: few start in the summer holidays. */
const season = [1.06, 1.03, 0.78, 1.13];
/** The early help service began in April 2024 (in the plan, a pilot from that month). */
const earlyHelpFrom = '2024-04-01';

/** Children who start with each service in a quarter; those of tier 3 were not received for October to December 2023. */
export function wellbeingAccess() {
  const random = seededRandom(33);
  return quartersBetween('2022-06', '2026-09').flatMap(({ index, year, month }) =>
    Object.entries(provisions).flatMap(([provision, { rate, services }]) => {
      const period_end = lastDay(year, month);
      const people = population[month === 3 ? year - 1 : year];
      const expected = (curve(rate).valueAt(index) * people * season[month / 3 - 1]) / 1000;
      const parts = Object.entries(services).map(([service, share]) => ({
        service,
        isOpen: service !== 'early-help-wellbeing' || period_end >= earlyHelpFrom,
        starts: Math.round(
          expected * share * (1 + random.noise(service === 'eating-disorders' ? 0.5 : 0.08)),
        ),
      }));
      if (provision === 'tier-3' && period_end === '2023-12-31') return [];
      const open = parts.filter(({ isOpen }) => isOpen);
      const hidden = hiddenParts(open.map(({ starts }) => starts));
      const all = open.reduce((sum, { starts }) => sum + starts, 0);
      const shown = (part) => {
        if (!part.isOpen) return 'z';
        return hidden.has(open.indexOf(part)) ? 'c' : part.starts;
      };
      return [
        { period_end, provision, service: 'all', accessing: all, population: people },
        ...parts.map((part) => ({
          period_end,
          provision,
          service: part.service,
          accessing: shown(part),
          population: people,
        })),
      ];
    }),
  );
}
