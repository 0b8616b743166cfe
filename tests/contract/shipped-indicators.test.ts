import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../src/model/dataset.ts';
import { planSchema } from '../../src/model/plan.ts';
import { chartedSchema, packageSchema, readShipped, readTable } from './shipped-data.ts';

const datasets = packageSchema.parse(JSON.parse(readShipped('datapackage.json'))).resources;
const charted = chartedSchema.parse(JSON.parse(readShipped('indicators.json')));
const plan = planSchema.parse(JSON.parse(readShipped('plan.json')));

describe('the shipped indicators', () => {
  const ids = charted.indicators.map(({ id }) => id);

  it('have the ids that the design names, each once', () => {
    const waits = ['autism', 'adhd', 'salt', 'mental-health'].flatMap((service) => [
      `wait-${service}`,
      `wait-${service}-over-18`,
      `wait-${service}-over-52`,
      `seen-${service}-within-18`,
      `referrals-${service}`,
      `median-seen-${service}`,
    ]);
    const others = [
      [
        'health-checks-completed',
        'health-checks-offered',
        'ehcp-audit-good-or-better',
        'ehcp-audit-mean-score',
      ],
      ['voice-captured', 'voice-in-assessments', 'voice-in-reviews'],
      ['ehc-plans-within-20-weeks', 'ehc-plans-within-20-weeks-all'],
      ['alternative-wellbeing-access', 'tier-3-access'],
      ['ehcp-valued-by-schools', 'ehcp-valued-by-families'],
      ['schools-trained-in-year', 'schools-trained-since-2024'],
      ['new-starters-trained', 'partnership-feedback-favourable'],
      ['hcp-antenatal', 'hcp-new-birth', 'hcp-6-8-weeks', 'hcp-12-months', 'hcp-2-2-half-years'],
    ];
    expect(ids.toSorted()).toEqual([...waits, ...others.flat()].toSorted());
  });

  it('have the headlines that the design prints in bold, and one check of the Healthy Child Programme', () => {
    expect(charted.indicators.filter(({ headline }) => headline).map(({ id }) => id)).toEqual([
      'wait-autism',
      'wait-adhd',
      'wait-salt',
      'wait-mental-health',
      'health-checks-completed',
      'ehcp-audit-good-or-better',
      'voice-captured',
      'ehc-plans-within-20-weeks',
      'alternative-wellbeing-access',
      'tier-3-access',
      'ehcp-valued-by-schools',
      'ehcp-valued-by-families',
      'schools-trained-in-year',
      'new-starters-trained',
      'partnership-feedback-favourable',
      'hcp-12-months',
    ]);
  });

  it.each(charted.indicators.map((indicator) => [indicator.id, indicator] as const))(
    '%s refers only to what is there',
    (_, indicator) => {
      const dataset = datasets.find(({ name }) => name === indicator.dataset);
      if (!dataset) throw new Error(`no dataset ${indicator.dataset}`);
      const columns = [
        ...(indicator.numerator ?? []),
        ...(indicator.denominator ?? []),
        ...(indicator.distribution ?? []),
        ...[indicator.value, indicator.base].filter((column) => column !== undefined),
      ];
      for (const column of columns) expect(['integer', 'number']).toContain(fieldOf(dataset, column)?.type);
      for (const column of [...Object.keys(indicator.filter), ...indicator.breakdowns, ...indicator.choices])
        expect(fieldOf(dataset, column)?.type).toBe('string');
      const { rows } = readTable(dataset.path);
      for (const [column, value] of Object.entries(indicator.filter)) {
        expect(fieldOf(dataset, column)?.constraints?.enum ?? [value]).toContain(value);
        expect(rows.some((row) => row[column] === value)).toBe(true);
      }
      const measures = plan.measures.map(({ id }) => id);
      if (indicator.measure !== null) expect(measures).toContain(indicator.measure);
      for (const outcome of indicator.outcomes) expect(plan.outcomes.map(({ id }) => id)).toContain(outcome);
      for (const beside of indicator.beside) expect(ids).toContain(beside);
      expect(indicator.beside).not.toContain(indicator.id);
      expect(indicator.definition).toMatch(/\.$/);
      expect(indicator.finding).not.toMatch(/\.$/);
    },
  );

  it('stand in the areas of the measure they belong to, through their outcomes', () => {
    const astray = charted.indicators.filter((indicator) => {
      const areas = plan.measures.find(({ id }) => id === indicator.measure)?.areas;
      return areas && !indicator.outcomes.some((id) => areas.includes(id.split('.')[0] ?? ''));
    });
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  it('say beside a median of those waiting how many were referred and how long those seen had waited', () => {
    for (const { value, beside, id } of charted.indicators)
      if (value === 'median_weeks')
        expect(beside).toEqual([id.replace('wait', 'referrals'), id.replace('wait', 'median-seen')]);
  });

  it('have a heading for each of the 13 measures in the plan’s order, 8 with numbers and 5 milestones', () => {
    expect(charted.measures.map(({ id }) => id)).toEqual(plan.measures.map(({ id }) => id));
    expect(charted.measures.filter(({ kind }) => kind === 'numbers')).toHaveLength(8);
    expect(charted.measures.filter(({ extract }) => extract === 'evidence')).toHaveLength(5);
    for (const { id, kind, extract, extractTitle } of charted.measures) {
      const described = datasets.find(({ name }) => name === extract);
      if (described) expect(extractTitle).toBe(described.title);
      const headlines = charted.indicators.filter(({ measure, headline }) => measure === id && headline);
      expect(headlines.length > 0, id).toBe(kind === 'numbers');
    }
    for (const { measure, dataset } of charted.indicators)
      if (measure !== null) expect(charted.measures.find(({ id }) => id === measure)?.extract).toBe(dataset);
  });
});
