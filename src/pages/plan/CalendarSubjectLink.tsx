import { useDashboard } from '../../components/dashboard-context.ts';
import { outcomeAddress } from '../../components/outcome-address.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { reviewAddress } from '../../components/review-address.ts';
import type { CalendarItem } from '../../plan/calendar.ts';

/** What is due, as a link to where it stands; decisions lead to their review only where reviews are shown. */
export function CalendarSubjectLink({ item }: { readonly item: CalendarItem }) {
  const { isPublic } = useDashboard();
  const to = addressOf(item, isPublic);
  const words = `${item.reference === '' ? '' : `${item.reference} `}${item.what}`;
  return to === null ? words : <PageLink to={to}>{words}</PageLink>;
}

function addressOf({ subject }: CalendarItem, isPublic: boolean): string | null {
  switch (subject.kind) {
    case 'body':
      return `/plan?view=governance&body=${subject.id}`;
    case 'measure':
      return `/measures/${subject.id}`;
    case 'action':
      return outcomeAddress({ id: subject.outcome, area: subject.area });
    case 'review':
      return isPublic ? null : reviewAddress(subject.quarter, subject.about);
    case 'plan':
      return '/plan?view=governance';
  }
}
