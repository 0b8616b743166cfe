import { describe, expect, it } from 'vitest';
import { packageSchema, readShipped, readTable, type Row } from './shipped-data.ts';

const rowsOf = (dataset: string) => readTable(`${dataset}.csv`).rows;
const waits = rowsOf('waiting-times');
const checks = rowsOf('annual-health-checks');
const audits = rowsOf('ehcp-audits');
const voice = rowsOf('voice-capture');
const wellbeing = rowsOf('wellbeing-access');
const survey = rowsOf('ehcp-value-survey');
const training = rowsOf('send-training');
const starters = rowsOf('new-starter-training');
const feedback = rowsOf('partnership-feedback');
const healthyChild = rowsOf('healthy-child-programme');

function wait(service: string, end: string, setting = 'all', stage = 'assessment'): Row | undefined {
  return waits.find(
    (row) =>
      row.period_end === end && row.service === service && row.stage === stage && row.setting === setting,
  );
}
const median = (service: string, end: string) => Number(wait(service, end)?.median_weeks);
const sum = (rows: readonly Row[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column]), 0);
const at = (rows: readonly Row[], end: string) => rows.filter((row) => row.period_end === end);

describe('the illustrative extracts have what makes real ones awkward', () => {
  it('suppressed cells over 52 weeks in small settings, never in the totals for assessment', () => {
    expect(wait('mental-health', '2026-09-30', 'special-school')?.waiting_over_52_weeks).toBe('c');
    const totals = waits.filter(({ stage, setting }) => stage === 'assessment' && setting === 'all');
    expect(totals.filter((row) => Object.values(row).includes('c'))).toEqual([]);
    expect(checks.some(({ declined }) => declined === '*')).toBe(true);
    expect(voice.filter((row) => row.voice_captured === 'c').map(({ period_end }) => period_end)).toEqual([
      '2023-12-31',
    ]);
  });

  it('a month and a quarter that were never received', () => {
    expect(wait('mental-health', '2025-01-31')).toBeDefined();
    expect(at(waits, '2025-02-28').some(({ service }) => service === 'mental-health')).toBe(false);
    expect(wait('mental-health', '2025-03-31')).toBeDefined();
    expect(at(checks, '2024-12-31')).toEqual([]);
    expect(at(checks, '2025-03-31')).toHaveLength(2);
  });

  it('figures that are unavailable, and medians of nobody', () => {
    expect(wait('autism', '2022-06-30', 'all', 'treatment')?.seen).toBe('x');
    expect(wait('autism', '2022-07-31', 'all', 'treatment')?.seen).not.toBe('x');
    expect(wait('adhd', '2026-09-30', 'early-years')).toMatchObject({ waiting: '0', median_weeks: 'z' });
    expect(at(audits, '2023-07-31').every(({ mean_score }) => mean_score === 'x')).toBe(true);
    expect(at(audits, '2023-12-31').some(({ mean_score }) => mean_score === 'x')).toBe(false);
  });

  it('nothing to divide by in August', () => {
    expect(wait('autism', '2026-08-31')).toMatchObject({ seen: '0', median_weeks_seen: 'z' });
    const august = at(voice, '2026-08-31');
    expect(
      sum(
        august.filter(({ process }) => process === 'annual-review'),
        'completed',
      ),
    ).toBe(0);
    expect(sum(august, 'completed')).toBeGreaterThan(0);
  });

  it('a part year: 2026/27 to September, and no term of it yet', () => {
    const last = (rows: readonly Row[]) => rows.at(-1)?.period_end;
    expect([waits, checks, audits, voice].map(last)).toEqual([
      '2026-09-30',
      '2026-09-30',
      '2026-07-31',
      '2026-09-30',
    ]);
    expect([waits, checks, audits, voice].map((rows) => rows[0]?.period_end)).toEqual([
      '2022-04-30',
      '2022-06-30',
      '2022-12-31',
      '2022-09-30',
    ]);
  });

  it('health checks that never fall within a year and start again in April', () => {
    for (const age of ['14-17', '18-25']) {
      const rows = checks.filter(({ age_group }) => age_group === age);
      const fell = rows.filter((row, place) => {
        const before = rows[place - 1];
        return before && Number(row.completed) < Number(before.completed);
      });
      expect(fell.map(({ period_end }) => period_end?.slice(5))).toEqual(Array(4).fill('06-30'));
    }
  });
});

describe('the extracts added for the other measures are awkward too', () => {
  const reaches = (rows: readonly Row[]) => [rows.length, rows[0]?.period_end, rows.at(-1)?.period_end];

  it('have the rows of each period and breakdown, less what was never received', () => {
    // 18 quarters of 2 provisions with 4 rows each, less tier 3 of one quarter.
    expect(reaches(wellbeing)).toEqual([18 * 8 - 4, '2022-06-30', '2026-09-30']);
    // 2 surveys of 2 groups with 3 questions; 4 years of 4 phases; 18 quarters of 4 organisations and their total.
    expect(reaches(survey)).toEqual([12, '2025-08-31', '2026-08-31']);
    expect(reaches(training)).toEqual([16, '2023-08-31', '2026-08-31']);
    expect(reaches(starters)).toEqual([18 * 5, '2022-06-30', '2026-09-30']);
    // 9 terms of 3 groups with 3 questions; 18 quarters of 5 checks, less one check of one quarter.
    expect(reaches(feedback)).toEqual([81, '2023-12-31', '2026-07-31']);
    expect(reaches(healthyChild)).toEqual([18 * 5 - 1, '2022-06-30', '2026-09-30']);
  });

  it('a quarter never received for one provision, and for one check', () => {
    const tier3 = at(wellbeing, '2023-12-31').filter(({ provision }) => provision === 'tier-3');
    expect(tier3).toEqual([]);
    expect(at(wellbeing, '2023-12-31')).toHaveLength(4);
    expect(at(healthyChild, '2023-06-30').map(({ check }) => check)).not.toContain('2-2-half-years');
  });

  it('suppressed cells in small services, organisations and groups, never in a total', () => {
    const hiddenIn = (rows: readonly Row[]) => rows.filter((row) => Object.values(row).includes('c'));
    const small = at(wellbeing, '2026-09-30').filter(({ accessing }) => accessing === 'c');
    expect(small.map(({ service }) => service)).toEqual(['crisis-support', 'eating-disorders']);
    expect(hiddenIn(starters).length).toBeGreaterThan(10);
    for (const row of [...hiddenIn(wellbeing), ...hiddenIn(starters)])
      expect([row.service, row.organisation]).not.toContain('all');
    expect(hiddenIn(feedback).map(({ period_end, respondent }) => [period_end, respondent])).toEqual(
      Array(3).fill(['2024-03-31', 'young-person']),
    );
  });

  it('services, questions and years to which a figure does not apply yet', () => {
    const earlyHelp = wellbeing.filter(({ service }) => service === 'early-help-wellbeing');
    const before = earlyHelp.filter(({ accessing }) => accessing === 'z').map(({ period_end }) => period_end);
    expect(before.at(-1)).toBe('2024-03-31');
    expect(before).toHaveLength(8);
    expect(at(survey, '2025-08-31').filter(({ responded }) => responded === 'x')).toHaveLength(2);
    const since = training.filter((row) => row.trained_since_september_2024 === 'z');
    expect(since.every(({ period_end }) => (period_end ?? '') < '2024-09-01')).toBe(true);
    expect(since).toHaveLength(8);
  });

  it('figures that were not recorded or not asked for', () => {
    const cnwl = at(starters, '2022-06-30').find(({ organisation }) => organisation === 'cnwl');
    expect(cnwl?.of_whom_completed).toBe('x');
    const special = at(training, '2023-08-31').find(({ phase }) => phase === 'special');
    expect(special).toMatchObject({ schools: '6', trained_in_year: 'x' });
    const unasked = feedback.filter(({ responded }) => responded === 'x');
    expect(new Set(unasked.map(({ period_end }) => period_end))).toEqual(new Set(['2025-03-31']));
    const antenatal = healthyChild.filter(({ check, received }) => check === 'antenatal' && received === 'x');
    expect(antenatal.at(-1)?.period_end).toBe('2023-03-31');
  });

  it('one population in every row of a financial year, never the sum of its services', () => {
    for (const end of new Set(wellbeing.map(({ period_end }) => period_end ?? '')))
      expect(new Set(at(wellbeing, end).map(({ population }) => population)).size).toBe(1);
  });

  it('training since September 2024 that reaches more schools and is this year’s alone in its first year', () => {
    const first = at(training, '2025-08-31');
    expect(first.every((row) => row.trained_in_year === row.trained_since_september_2024)).toBe(true);
    // By hand: 45 + 8 + 4 + 3 of 111 schools, then 66 + 11 + 7 + 5 of 113.
    expect(['2025-08-31', '2026-08-31'].map((end) => sum(at(training, end), 'schools'))).toEqual([111, 113]);
    expect(
      ['2025-08-31', '2026-08-31'].map((end) => sum(at(training, end), 'trained_since_september_2024')),
    ).toEqual([60, 89]);
  });
});

describe('the illustrative extracts agree with what is published about the area', () => {
  it('one wait grows, two shrink and one stays, in weeks of September 2026 against 2025', () => {
    const services = ['autism', 'adhd', 'speech-and-language-therapy', 'mental-health'];
    expect(services.map((service) => [median(service, '2026-09-30'), median(service, '2025-09-30')])).toEqual(
      [
        [61.4, 58.0],
        [38.2, 43.9],
        [32.8, 39.0],
        [9.4, 9.1],
      ],
    );
  });

  it('the ADHD wait had fallen by a fifth or more when the inspectors praised it, in February 2024', () => {
    expect(median('adhd', '2024-02-29')).toBeLessThan(0.8 * median('adhd', '2022-04-30'));
  });

  it('many school-aged children wait over a year for speech and language therapy, few in early years', () => {
    const share = (setting: string) => {
      const row = wait('speech-and-language-therapy', '2024-02-29', setting);
      return Number(row?.waiting_over_52_weeks) / Number(row?.waiting);
    };
    expect(share('school-age')).toBeGreaterThan(0.5);
    expect(share('early-years')).toBeLessThan(0.15);
  });

  it('under half of those eligible had been offered a health check in 2023/24, and more each year since', () => {
    const offered = ['2024-03-31', '2025-03-31', '2026-03-31'].map(
      (end) => sum(at(checks, end), 'offered') / sum(at(checks, end), 'on_register'),
    );
    expect(offered[0]).toBeLessThan(0.5);
    expect(offered).toEqual(offered.toSorted());
  });

  it('half of a list has waited over 52 weeks exactly when its median is over 52', () => {
    const odd = waits.filter((row) => {
      const [weeks, over, waiting] = [row.median_weeks, row.waiting_over_52_weeks, row.waiting].map(Number);
      if ([weeks, over, waiting].some(Number.isNaN) || weeks === undefined) return false;
      const more = (over ?? 0) - (waiting ?? 0) / 2;
      return weeks > 52.1 ? more < -0.5 : weeks < 51.9 && more > 0.5;
    });
    expect(odd).toEqual([]);
  });

  it('the figures of the pictures: health checks 160 of 506, audits 141 of 231 plans', () => {
    const quarter = at(checks, '2026-09-30');
    expect([sum(quarter, 'completed'), sum(quarter, 'on_register')]).toEqual([160, 506]);
    const year = audits.filter((row) => row.section === 'overall' && (row.period_end ?? '') > '2025-08-31');
    expect([sum(year, 'outstanding') + sum(year, 'good'), sum(year, 'plans_audited')]).toEqual([141, 231]);
  });
});

describe('the published extract', () => {
  it('gives each published percentage from its counts, to one decimal, and keeps the symbol where there is none', () => {
    const { resources } = packageSchema.parse(JSON.parse(readShipped('datapackage.json')));
    expect(resources.find(({ name }) => name === 'ehc-plan-timeliness')?.dashboard.illustrative).toBe(false);
    const rows = rowsOf('ehc-plan-timeliness');
    const published = readTable('../tests/measures/ehc-plans-within-20-weeks/published.csv').rows;
    expect(published).toHaveLength(rows.length);
    for (const { area_code, year, published_percentage_excluding_exceptions: percentage } of published) {
      const row = rows.find((each) => each.area_code === area_code && each.period_end === `${year}-12-31`);
      const within = row?.within_20_weeks_excluding_exceptions;
      if (percentage === 'x') expect(within).toBe('x');
      else
        expect((100 * Number(within)) / Number(row?.plans_issued_excluding_exceptions)).toBeCloseTo(
          Number(percentage),
          1,
        );
    }
  });
});
