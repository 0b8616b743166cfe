import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { longestAltText as longest } from '../model/paper.ts';
import { saveAltText } from '../queries/alt-texts.ts';
import { TextArea } from './form/TextArea.tsx';

interface Props {
  /** The text from the data. */
  readonly generated: string;
  /** The text that is used: the author's own, or the one from the data. */
  readonly current: string;
}

/** A chart in words, for those who do not see it: written from the data, and in the author's words where these are better. */
export function AltTextForm({ generated, current }: Props) {
  const client = useQueryClient();
  const id = useId();
  const [text, setText] = useState(current);
  const [outcome, setOutcome] = useState('');
  const isOwn = current !== generated;
  const save = async (words: string, done: string) => {
    try {
      await saveAltText(client, generated, words);
      setText(words);
      setOutcome(done);
    } catch (error) {
      setOutcome(`It could not be saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const isTooLong = text.trim().length > longest;
  return (
    <form
      className="app-alt-text"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTooLong)
          void save(
            text.trim() === '' ? generated : text.trim(),
            'Saved: it is used on screen and in every file.',
          );
      }}
    >
      <TextArea
        id={id}
        label="Alt text"
        hint={
          isOwn
            ? 'In your words. It stands as long as the figures stay the same.'
            : 'Written from the data. Say it in a sentence or two: what, which way, how far.'
        }
        error={isTooLong ? `At most ${longest} characters; these are ${text.trim().length}.` : undefined}
        rows={4}
        value={text}
        onChange={setText}
      />
      <div className="app-form__buttons">
        <button type="submit" className="govuk-button govuk-button--secondary app-button">
          Save alt text
        </button>
        {isOwn && (
          <button
            type="button"
            className="app-link-button"
            onClick={() => void save(generated, 'The text from the data is used again.')}
          >
            Use the text from the data
          </button>
        )}
        <p role="status" className="app-secondary">
          {outcome}
        </p>
      </div>
    </form>
  );
}
