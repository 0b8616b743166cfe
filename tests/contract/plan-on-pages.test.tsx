import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import planJson from '../../datasets/plan.json' with { type: 'json' };
import { AreaPage } from '../../src/pages/area/AreaPage.tsx';
import { AreasPage } from '../../src/pages/areas/AreasPage.tsx';
import { ActionsView } from '../../src/pages/plan/ActionsView.tsx';
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

const register = (address: string) => renderPage(catalogue, '/plan', address, <ActionsView />);
const areaPage = (id: string) => renderPage(catalogue, '/areas/:id', `/areas/${id}`, <AreaPage />);
/** Text as the page's words have it: several spaces are one. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const linksOf = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to);

describe('The action register', () => {
  it('has a row for every action: its words, dates and rating as printed, and its outcome one link away', () => {
    const rows = rowsById(register('/plan'));
    for (const action of planJson.actions) {
      const row = rows.get(`action-${action.id}`) ?? '';
      const words = wordsOf(row);
      expect(words, action.id).toContain(plain(action.text));
      expect(words, action.id).toContain(`Start ${plain(action.start ?? 'Left blank')}`);
      expect(words, action.id).toContain(`Due ${plain(action.due ?? 'Left blank')}`);
      expect(words, action.id).toContain(`In the plan ${plain(action.brag ?? 'Blank')}`);
      expect(linksOf(row)).toContain(`/areas/${action.area}?outcome=${action.outcome}`);
    }
    expect([...rows.keys()].filter((id) => id.startsWith('action-'))).toHaveLength(66);
  });

  it('marks the entries that are blank or odd, and no others', () => {
    const rows = rowsById(register('/plan'));
    const marked = planJson.actions
      .filter(({ id }) => rows.get(`action-${id}`)?.includes('as printed'))
      .map(({ id }) => id);
    // By reading the printed tables: several months in a cell, words that are no month, TBD, N/A.
    expect(marked).toEqual([
      'AfI1.1-2',
      'AfI1.1-3',
      'AfI1.1-5',
      'AfI1.2-1',
      'AfI3.3-6',
      'AfI4.1-5',
      'AfI4.2-1',
      'AfI4.2-8',
      'AfI5.3-2',
      'AfI5.4-2',
    ]);
  });

  it('stands under outcomes with their lead and workstream, and says how the plan rates', () => {
    const html = register('/plan');
    const words = wordsOf(html);
    for (const outcome of planJson.outcomes.filter(({ actionIds }) => actionIds.length > 0)) {
      const { workstream } = planJson.mapping.find(({ ref }) => ref === outcome.id) ?? {};
      expect(words).toContain(
        `${outcome.id} ${plain(outcome.outcome)} Lead: ${plain(outcome.accountableLead)} · Workstream: ${workstream ?? '?'}`,
      );
    }
    for (const { status, meaning } of planJson.bragKey) expect(words).toContain(`${status} ${meaning}`);
    for (const paragraph of planJson.governance.statements.dayToDayDelivery)
      if (paragraph.includes('BRAG')) expect(words).toContain(plain(paragraph));
    expect(words).toContain('One snapshot so far: the plan’s own, January 2025.');
  });

  it('shows what the address asks for, says how many, and says in words when it is nothing', () => {
    const some = wordsOf(register('/plan?area=AfI3&brag=Grey'));
    expect(some).toContain('2 of 66 actions');
    expect(some).toContain('AfI3.3-6');
    expect(some).not.toContain('AfI3.3-5');
    const nothing = wordsOf(register('/plan?q=no+such+words'));
    expect(nothing).toContain('0 of 66 actions');
    expect(nothing).toContain('No action has all of this.');
  });
});

describe('The area pages', () => {
  for (const { id, ...area } of planJson.areas)
    it(`show ${id} word for word: quotation, points, group, officers, outcomes, actions`, () => {
      const html = areaPage(id);
      const words = wordsOf(html);
      for (const text of [area.quote, ...area.needToImprove, area.workingGroup, ...area.sroList])
        expect(words).toContain(plain(text));
      if (area.needToImprove.length === 0) expect(words).toContain(plain(area.needToImproveNote ?? ''));
      for (const outcome of planJson.outcomes.filter((each) => each.area === id)) {
        expect(words).toContain(
          `${outcome.id} ${plain(outcome.outcome)} Lead: ${plain(outcome.accountableLead)}`,
        );
        if (outcome.monitoredIn === null) continue;
        const followed = planJson.outcomes.find((each) => each.id === outcome.monitoredIn);
        expect(words).toContain(plain(outcome.bragPrinted ?? ''));
        expect(words).toContain(
          `${plain(outcome.crossReferenceText ?? '')}: ${outcome.monitoredIn} ${plain(followed?.outcome ?? '')}`,
        );
        expect(linksOf(html)).toContain(`/areas/${followed?.area ?? ''}?outcome=${outcome.monitoredIn}`);
        for (const action of planJson.actions.filter((each) => each.outcome === outcome.monitoredIn))
          expect(words).toContain(plain(action.text));
      }
      for (const action of planJson.actions.filter((each) => each.area === id))
        expect(words).toContain(plain(`${action.number} ${action.text}`));
      expect(linksOf(html)).toContain(`/plan?area=${id}`);
    });

  it('say what the plan rated and since when nobody said more', () => {
    // Printed of AfI3: 4 Blue, 3 Green, 10 Amber, 2 Grey and one blank cell; all but one have a due month.
    expect(wordsOf(areaPage('AfI3'))).toContain(
      '5 outcomes, 20 actions: 4 Blue, 3 Green, 10 Amber, 2 Grey, 1 left blank. Status not updated since January 2025 ; 19 due dates have passed.',
    );
  });
});

describe('The page of the areas', () => {
  it('shows the inspection’s judgement, its strengths and the priorities of the strategy, word for word', () => {
    const words = wordsOf(renderPage(catalogue, '/areas', '/areas', <AreasPage />));
    const { when, by, judgement, strengths, strategyPriorities } = planJson.inspection;
    expect(strengths).toHaveLength(9);
    expect(strategyPriorities).toHaveLength(5);
    for (const text of [judgement, ...strengths, ...strategyPriorities]) expect(words).toContain(plain(text));
    expect(words).toContain(`The inspection by ${by} in ${when}`);
  });
});

describe('The other views of the plan', () => {
  it('show the mapping to workstreams, with what stood before', () => {
    const words = wordsOf(renderPage(catalogue, '/plan', '/plan', <MappingView />));
    for (const row of planJson.mapping)
      for (const text of [row.refText, row.title, row.workstream, row.previousRef])
        expect(words, row.ref).toContain(plain(text));
    expect(words).toContain(plain(planJson.mappingNote));
  });

  it('show every body and every paragraph on governance', () => {
    const words = wordsOf(renderPage(catalogue, '/plan', '/plan', <GovernanceView />));
    for (const body of planJson.governance.bodies) {
      expect(words).toContain(plain(body.name));
      expect(words).toContain(plain(body.role));
      if (body.cadence !== null) expect(words).toContain(plain(body.cadence));
    }
    for (const paragraph of Object.values(planJson.governance.statements).flat())
      expect(words).toContain(plain(paragraph));
  });
});
