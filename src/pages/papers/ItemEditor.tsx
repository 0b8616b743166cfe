import { useEffect, useRef, useState } from 'react';
import { AltTextForm } from '../../components/AltTextForm.tsx';
import { Radios } from '../../components/form/Radios.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import type { PaperBlock } from '../../model/paper-document.ts';
import type { AltText, PaperItem } from '../../model/paper.ts';

interface Props {
  readonly item: PaperItem;
  readonly blocks: readonly PaperBlock[];
  readonly altTexts: readonly AltText[];
  readonly onChange: (item: PaperItem) => void;
}

const levels = [
  { value: '1', words: 'Section' },
  { value: '2', words: 'Part of a section' },
];

/** What can be written in a part of the paper, in its place on the sheet. */
export function ItemEditor({ item, blocks, altTexts, onChange }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const isWritten = item.kind === 'words' || item.kind === 'heading';
  // Only where nothing is there yet: who looks through a paper keeps the focus in its outline.
  const [isNew] = useState(isWritten && item.text === '');
  useEffect(() => {
    if (isNew) place.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  }, [isNew]);
  if (item.kind === 'heading')
    return (
      <div ref={place}>
        <TextField
          id={`text-${item.id}`}
          label="Heading"
          value={item.text}
          onChange={(text) => onChange({ ...item, text })}
        />
        <Radios
          id={`level-${item.id}`}
          label="Level"
          value={String(item.level)}
          options={levels}
          onChange={(level) => onChange({ ...item, level: level === '2' ? 2 : 1 })}
        />
      </div>
    );
  if (item.kind === 'words')
    return (
      <div ref={place}>
        <TextArea
          id={`text-${item.id}`}
          label="Commentary"
          hint={[item.hint, 'An empty line begins a paragraph, a hyphen a point of a list.']
            .filter((words) => words !== '')
            .join(' ')}
          rows={Math.min(16, Math.max(5, Math.ceil(item.text.length / 70) + 1))}
          value={item.text}
          onChange={(text) => onChange({ ...item, text })}
        />
      </div>
    );
  const figure = blocks.find((block) => block.kind === 'figure');
  if (figure?.kind !== 'figure') return null;
  const generated = altTexts.find(({ text }) => text === figure.alt)?.generated ?? figure.alt;
  return <AltTextForm key={generated} generated={generated} current={figure.alt} />;
}
