import { describe, expect, it } from 'vitest';
import { seriesByPart, toReadings } from '../../../src/indicators/readings.ts';
import { clinics, indicator, median } from './sample-indicator.ts';

const row = { period_end: '2026-09-30', rows_used: 1, value: 25, numerator: 50, denominator: 200 };

describe('turning rows into readings', () => {
  it('places each in its period and gives the counts', () => {
    expect(toReadings([row], indicator(), clinics)).toEqual([
      {
        // September is the sixth month of the financial year that began in April 2026.
        period: { end: '2026-09-30', year: 2026, position: 5 },
        part: {},
        value: 25,
        numerator: 50,
        denominator: 200,
        grades: null,
      },
    ]);
  });

  it('gives the reason in place of a missing figure, and never null or 0', () => {
    const hidden = { ...row, value: null, value__missing: 'suppressed', numerator: null };
    const [reading] = toReadings([hidden], indicator(), clinics);
    expect(reading).toMatchObject({ value: 'suppressed', numerator: 'unavailable' });
  });

  it('refuses a median made of several rows, naming indicator and period', () => {
    const two = { ...row, rows_used: 2 };
    expect(() => toReadings([two], indicator(median), clinics)).toThrow(
      'Waiting over 18 weeks, September 2026: 2 rows give “median_weeks”, and a median',
    );
    expect(() => toReadings([two], indicator(), clinics)).not.toThrow();
  });

  it('refuses a date on which no period ends', () => {
    expect(() => toReadings([{ ...row, period_end: '2026-09-29' }], indicator(), clinics)).toThrow(
      'no period of “Clinic waits” ends on 2026-09-29',
    );
  });
});

describe('readings by part', () => {
  it('come in the schema’s order, each with its own periods', () => {
    const rows = [
      { ...row, period_end: '2026-08-31', part: 'autism' },
      { ...row, part: 'adhd' },
      { ...row, part: 'autism' },
    ];
    const series = seriesByPart(toReadings(rows, indicator(), clinics, 'service'), 'service', clinics);
    expect(series.map(({ part }) => part)).toEqual(['adhd', 'autism']);
    expect(series[1]?.series.readings.map(({ period }) => period.end)).toEqual(['2026-08-31', '2026-09-30']);
    expect(series[0]?.series.calendar).toEqual({ yearType: 'financial', frequency: 'month' });
  });
});
