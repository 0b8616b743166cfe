import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../src/charts/escape-html.ts';
import { countWords, readingRow, tooltip, tooltipHtml } from '../../../src/charts/tooltip.ts';
import { yearOnYearOption } from '../../../src/charts/year-on-year.ts';
import { periodAt } from '../../../src/model/period.ts';
import { checks, percent } from '../../charts/make-series.ts';
import { hostile } from '../../charts/year-on-year-cases.ts';

type Formatter = (params: unknown) => string;

describe('tooltips', () => {
  it('list every year at that place with its counts', () => {
    const option = yearOnYearOption({
      series: checks,
      unit: percent,
      breaks: [],
      promiseBaseline: null,
      targets: [],
      width: 760,
    });
    const { formatter } = option['tooltip'] as { formatter: Formatter };
    const html = formatter([{ axisValue: '1' }]);
    for (const text of ['Q2 2026/27', '31.6%', '316 of 1,000', 'Q2 2023/24', '24.5%', '245 of 1,000'])
      expect(html).toContain(text);
    // The part year has no third quarter.
    expect(formatter([{ axisValue: '2' }])).not.toContain('2026/27');
  });

  it('escape whatever comes from data', () => {
    const html = tooltipHtml([{ swatch: hostile, label: hostile, value: hostile, counts: hostile }]);
    expect(html).not.toContain('<img');
    expect(html.match(/&lt;img src=x onerror=&quot;alert\(&#39;1&#39;\)&quot;&gt; &amp;/g)).toHaveLength(4);
    expect(escapeHtml(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&#39;');
  });

  it('say nothing where there is no reading or no place', () => {
    expect(tooltip(() => []).formatter([{ axisValue: '9' }])).toBe('');
    expect(tooltip(() => []).formatter(undefined)).toBe('');
  });

  it('say what a figure rests on, hidden counts as hidden', () => {
    expect(countWords({ numerator: 'suppressed', denominator: 48 })).toBe('[c] of 48');
    expect(countWords({ numerator: null, denominator: 1212 })).toBe('from 1,212');
    expect(countWords({ numerator: 12, denominator: null })).toBe('');
    const period = periodAt(2026, 0, { yearType: 'financial', frequency: 'month' });
    const reading = {
      period,
      part: {},
      value: 'suppressed',
      numerator: null,
      denominator: null,
      grades: null,
    } as const;
    expect(readingRow('Apr 2026', reading, percent, null).value).toBe('[c]');
  });
});
