import { describe, expect, it } from 'vitest';
import { compileIndicator } from '../../../src/indicators/compile.ts';
import { clinics, indicator, median } from './sample-indicator.ts';

describe('compiling an indicator', () => {
  it('binds every value and never writes one into the SQL', () => {
    const hostile = "x'; DROP TABLE y; --";
    const { sql, parameters } = compileIndicator(indicator(), clinics, { filter: { service: hostile } });
    expect(sql).not.toContain(hostile);
    expect(sql.match(/\?/g)).toHaveLength(parameters.length);
    // The service asked for, the total of setting, and per cent.
    expect(parameters).toEqual([hostile, 'all', 100]);
  });

  it('quotes column names', () => {
    const { sql } = compileIndicator(indicator(), clinics, { by: 'a" FROM b' });
    expect(sql).toContain('"a"" FROM b"');
  });

  it('gives as many question marks as values in every shape', () => {
    const shapes = [
      indicator(),
      indicator(median),
      indicator({ denominator: undefined }),
      indicator({ filter: {} }),
    ];
    for (const shape of shapes)
      for (const by of ['service', 'setting', undefined]) {
        const { sql, parameters } = compileIndicator(shape, clinics, by === undefined ? {} : { by });
        expect(sql.match(/\?/g) ?? []).toHaveLength(parameters.length);
      }
  });

  it('keeps a reader’s filter on the column it is broken down by, and drops only its own', () => {
    expect(compileIndicator(indicator(), clinics, { by: 'service' }).parameters).toEqual(['all', 100]);
    const asked = compileIndicator(indicator(), clinics, { by: 'service', filter: { service: 'autism' } });
    expect(asked.parameters).toEqual(['autism', 'all', 100]);
  });
});
