import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BragColumns } from '../../../src/components/BragColumns.tsx';
import { bragChart } from '../../../src/queries/brag-chart.ts';
import { bragCases } from '../../charts/brag-cases.ts';

describe('the figure of an area’s ratings', () => {
  const chart = bragChart(
    { id: 'AfI3', shortTitle: 'Gaps <and> delays' },
    bragCases['the plan of January 2025 alone'].snapshots,
    20,
  );
  const html = renderToStaticMarkup(<BragColumns chart={chart} level={3} />);

  it('is named by its caption: the area as a heading, and the latest counts in words', () => {
    const id = /aria-labelledby="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(html).toContain(`<figcaption id="${id}"`);
    expect(html).toContain('<h3 class="app-small-title">AfI3 Gaps &lt;and&gt; delays</h3>');
    expect(html).toContain('20 actions in Jan 2025: 4 Blue, 3 Green, 10 Amber, 2 Grey, 1 Blank');
  });

  it('keeps the space of the columns before they are drawn, and has the table behind a named fold', () => {
    expect(html).toContain(`height:${chart.height}px`);
    expect(html).toContain('Figures as a table<span');
    expect(html).toContain(': Actions by BRAG rating, AfI3 Gaps &lt;and&gt; delays</span>');
  });
});
