import { MilestoneTag } from '../../components/MilestoneTag.tsx';
import { VerdictTag } from '../../components/VerdictTag.tsx';
import { verdictWords, type Verdict } from '../../model/comparison.ts';
import { milestoneWords, type MilestoneStatus } from '../../model/milestone.ts';
import type { AgendaItem } from '../../plan/agenda.ts';

/** How an item of the agenda was judged, in a sign and words; nothing where it was not. */
export function AgendaTag({ item: { tag, tagWords, kind } }: { readonly item: AgendaItem }) {
  if (isVerdict(tag)) return <VerdictTag verdict={tag} words={tagWords} />;
  if (isStatus(tag)) return <MilestoneTag status={tag} />;
  if (kind === 'action' && tag !== '') return <span className="app-brag app-brag--red">Red</span>;
  return tagWords === '' ? null : <span className="app-secondary-inline">{tagWords}</span>;
}

function isVerdict(tag: string): tag is Verdict | 'mixed' {
  return tag === 'mixed' || Object.keys(verdictWords).includes(tag);
}

function isStatus(tag: string): tag is MilestoneStatus {
  return Object.keys(milestoneWords).includes(tag);
}
