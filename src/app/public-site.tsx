import { Fragment } from 'react';
import { Route } from 'react-router';
import { PageLink } from '../components/PageLink.tsx';
import { PublicDataPage } from '../pages/data/PublicDataPage.tsx';
import type { Site } from './site.ts';

/** What the public sees: a public copy of the data, with nothing to switch, to bring or to ask in SQL. */
export const publicSite: Site = {
  Around: Fragment,
  routes: <Route path="data" element={<PublicDataPage />} />,
  pages: [{ to: '/data', name: 'Data' }],
  ViewSwitch: null,
  AboutIllustrative: () => (
    <>
      What each dataset is stands under <PageLink to="/data">Data</PageLink>.
    </>
  ),
  isForPublic: true,
};

/** The one site that a public build holds. */
export function siteOf(): Site {
  return publicSite;
}
