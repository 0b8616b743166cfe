import { Route } from 'react-router';
import { PageLink } from '../components/PageLink.tsx';
import { DataPage } from '../pages/data/DataPage.tsx';
import { ExplorePage } from '../pages/explore/ExplorePage.tsx';
import { ReviewPage } from '../pages/review/ReviewPage.tsx';
import { ReviewsPage } from '../pages/review/ReviewsPage.tsx';
import type { Catalogue } from '../queries/catalogue.ts';
import { ImportProvider } from './ImportProvider.tsx';
import { PartPage } from './PartPage.tsx';
import { publicSite } from './public-site.tsx';
import type { Site } from './site.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

const papers = async () => (await import('../pages/papers/PapersPage.tsx')).PapersPage;
const paper = async () => (await import('../pages/papers/PaperPage.tsx')).PaperPage;

const internalSite: Site = {
  Around: ImportProvider,
  routes: (
    <>
      <Route path="review" element={<ReviewsPage />} />
      <Route path="review/:id" element={<ReviewPage />} />
      <Route path="papers" element={<PartPage title="Papers" name="papers" load={papers} />} />
      <Route path="papers/:id" element={<PartPage title="Paper" name="paper" load={paper} />} />
      <Route path="data" element={<DataPage />} />
      <Route path="explore" element={<ExplorePage />} />
    </>
  ),
  pages: [
    { to: '/review', name: 'Review' },
    { to: '/papers', name: 'Papers' },
    { to: '/data', name: 'Data' },
    { to: '/explore', name: 'Explore' },
  ],
  ViewSwitch,
  AboutIllustrative: () => (
    <>
      Load your own extracts under <PageLink to="/data">Data</PageLink>.
    </>
  ),
  isForPublic: false,
};

/** The site for what its data package is: a public copy is shown to the public, whatever build serves it. */
export function siteOf({ isPublicCopy }: Pick<Catalogue, 'isPublicCopy'>): Site {
  return isPublicCopy ? publicSite : internalSite;
}
