import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter, Route, Routes } from 'react-router';
import { DashboardContext } from '../../src/components/dashboard-context.ts';
import type { Catalogue } from '../../src/queries/catalogue.ts';

/** A page as it is painted before any extract is read: `path` is its route, `address` where a reader stands. */
export function renderPage(catalogue: Catalogue, path: string, address: string, page: ReactNode): string {
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <DashboardContext
        value={{ catalogue, extracts: undefined, asAt: null, isPublic: false, failure: null }}
      >
        <MemoryRouter initialEntries={[address]}>
          <Routes>
            <Route path={path} element={page} />
          </Routes>
        </MemoryRouter>
      </DashboardContext>
    </QueryClientProvider>,
  );
}

/** The words of a piece of HTML, as a reader sees them; what stands in different elements is apart. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** The HTML of every row of a table with its id, by that id. */
export function rowsById(html: string): ReadonlyMap<string, string> {
  return new Map(
    [...html.matchAll(/<tr[^>]*\bid="([^"]+)"[^>]*>(.*?)<\/tr>/gs)].map(([row, id = '']) => [id, row]),
  );
}
