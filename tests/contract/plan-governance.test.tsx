import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import planJson from '../../datasets/plan.json' with { type: 'json' };
import { GovernanceView } from '../../src/pages/plan/GovernanceView.tsx';
import { MappingView } from '../../src/pages/plan/MappingView.tsx';
import { readCatalogue, type Catalogue } from '../../src/queries/catalogue.ts';
import { renderPage, rowsById, wordsOf } from '../support/render-page.tsx';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue((name) =>
    readFile(new URL(`../../datasets/${name}`, import.meta.url), 'utf8').catch(() => null),
  );
});

const mapping = (address = '/plan') => renderPage(catalogue, '/plan', address, <MappingView />);
const governance = () => renderPage(catalogue, '/plan', '/plan', <GovernanceView />);
const linksOf = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to?.replaceAll('&amp;', '&'));

describe('The view of the workstreams', () => {
  it('has each of the 19 rows under its workstream: reference, title that leads to its outcome, previous reference', () => {
    const html = mapping();
    const rows = rowsById(html);
    expect(planJson.mapping).toHaveLength(19);
    for (const { ref, refText, title, previousRef } of planJson.mapping) {
      const row = rows.get(`mapping-${ref}`) ?? '';
      expect(wordsOf(row), ref).toContain(`${refText} ${title} Previous reference: ${previousRef} `);
      const { area = '' } = planJson.outcomes.find(({ id }) => id === ref) ?? {};
      expect(linksOf(row)).toContain(`/areas/${area}?outcome=${ref}`);
    }
    const groups = html.split('<tbody').slice(1);
    const workstreams = [...new Set(planJson.mapping.map(({ workstream }) => workstream))];
    expect(groups).toHaveLength(workstreams.length);
    workstreams.forEach((workstream, at) => {
      const group = groups[at] ?? '';
      expect(wordsOf(group)).toContain(` ${workstream} `);
      const own = planJson.mapping.filter((row) => row.workstream === workstream);
      expect([...rowsById(group).keys()]).toEqual(own.map(({ ref }) => `mapping-${ref}`));
      expect(linksOf(group)).toContain(`/plan?${new URLSearchParams({ workstream }).toString()}`);
    });
  });

  it('counts the actions of each outcome by the rating printed, and says where there are none', () => {
    const rows = rowsById(mapping());
    const standing = (ref: string) =>
      wordsOf(rows.get(`mapping-${ref}`) ?? '').split('Previous reference: ')[1];
    // By reading the printed tables.
    expect(standing('AfI3.3')).toBe('EWMH3.1, 4.1 and 4.2 7 actions 1 Blue 3 Green 2 Amber 1 Grey ');
    expect(standing('AfI5.4')).toBe('New 4 actions 1 Grey 3 Blank ');
    expect(standing('AfI2.4')).toBe('ACD1.2 No actions of its own: monitored in AfI3.5 ');
  });

  it('shows one workstream where the address asks for it, and says when there is none of that name', () => {
    const some = mapping('/plan?workstream=Joint+Commissioning');
    expect([...rowsById(some).keys()]).toEqual(['mapping-AfI2.4', 'mapping-AfI3.1', 'mapping-AfI3.2']);
    expect(wordsOf(some)).toContain('3 of 19 outcomes');
    expect(wordsOf(mapping('/plan?workstream=None'))).toContain('The plan has no workstream “None”.');
  });

  it('has the note as printed', () => {
    expect(wordsOf(mapping())).toContain(planJson.mappingNote);
  });
});

describe('The view of governance', () => {
  it('has a row for each of the 14 bodies: names as printed, part, and how often or that the plan does not say', () => {
    const rows = rowsById(governance());
    expect(planJson.governance.bodies).toHaveLength(14);
    for (const body of planJson.governance.bodies) {
      const words = wordsOf(rows.get(`body-${body.id}`) ?? '');
      for (const text of [body.name, ...body.printedAs, body.role, body.formerly ?? ''])
        expect(words, body.id).toContain(text);
      expect(words).toContain(`How often ${body.cadence ?? 'The plan does not say'} `);
    }
  });

  it('has every paragraph under its heading, word for word', () => {
    const words = wordsOf(governance());
    const statements = Object.values(planJson.governance.statements);
    expect(statements.flat()).toHaveLength(12);
    for (const paragraph of statements.flat()) expect(words).toContain(`“${paragraph}”`);
    for (const heading of [
      'Measuring impact',
      'Governance and leadership',
      'Day to day delivery',
      'Risk management',
      'Communication of progress',
    ])
      expect(words).toContain(` ${heading} `);
  });

  it('has every cadence', () => {
    const words = wordsOf(governance());
    expect(planJson.governance.cadences).toHaveLength(9);
    for (const { what, cadence } of planJson.governance.cadences)
      expect(words).toContain(` ${what} ${cadence} `);
  });

  it('says that the plan does not say how a concern leaves the SEND Executive', () => {
    expect(wordsOf(governance())).toContain('The plan does not say how a concern reaches the next body');
  });
});
