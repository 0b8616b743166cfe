import { useState } from 'react';
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import type { PaperContext } from '../../queries/paper-context.ts';
import { ChecksPanel } from './ChecksPanel.tsx';
import { KeptWords } from './KeptWords.tsx';
import { Outline } from './Outline.tsx';
import { PaperDetails } from './PaperDetails.tsx';
import { PaperExports } from './PaperExports.tsx';
import { Sheet } from './Sheet.tsx';
import { useMadePaper } from './use-made-paper.ts';
import type { PaperEditing } from './use-paper.ts';

interface Props {
  readonly editing: PaperEditing;
  readonly context: PaperContext;
}

/** The paper on the desk: outline, sheet and checks beside each other, its ways out above. */
export function PaperDesk({ editing, context }: Props) {
  const { paper } = editing;
  const made = useMadePaper(paper, context);
  const [selected, setSelected] = useState<string | null>(null);
  const title = paper.title.trim() === '' ? 'Untitled paper' : paper.title;
  return (
    <>
      <Breadcrumbs above={[{ name: 'Papers', to: '/papers' }]} here={title} />
      <PageHeading title={title} />
      <KeptWords editing={editing} />
      <PaperExports editing={editing} made={made} onSelect={setSelected} />
      <div className="app-paper">
        <Outline editing={editing} made={made} selected={selected} onSelect={setSelected} context={context} />
        <Sheet editing={editing} made={made} selected={selected} onSelect={setSelected} />
        <div className="app-paper__beside">
          <PaperDetails editing={editing} />
          <ChecksPanel checks={made.checks} onSelect={setSelected} />
        </div>
      </div>
    </>
  );
}
