import { DateField } from '../../components/form/DateField.tsx';
import { Radios } from '../../components/form/Radios.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { Panel } from '../../components/Panel.tsx';
import type { Audience } from '../../model/paper.ts';
import type { PaperEditing } from './use-paper.ts';

const audiences: readonly { readonly value: Audience; readonly words: string; readonly hint: string }[] = [
  { value: 'public', words: 'Public', hint: 'Small numbers are hidden.' },
  { value: 'internal', words: 'Internal', hint: 'Small numbers are shown; every page says so.' },
];

/** What stands under the title, and who may read the paper. */
export function PaperDetails({ editing: { paper, change } }: { readonly editing: PaperEditing }) {
  return (
    <Panel title="This paper">
      <TextField id="paper-title" label="Title" value={paper.title} onChange={(title) => change({ title })} />
      <TextField
        id="paper-for"
        label="For"
        hint="The committee or board"
        value={paper.addressedTo}
        onChange={(addressedTo) => change({ addressedTo })}
      />
      <DateField id="paper-date" label="Date" value={paper.date} onChange={(date) => change({ date })} />
      <Radios
        id="paper-audience"
        label="Who may read it"
        value={paper.audience}
        options={audiences}
        onChange={(value) => change({ audience: value === 'internal' ? 'internal' : 'public' })}
      />
    </Panel>
  );
}
