import type { TableContent } from '../model/extract.ts';
import { directReader } from './reader.ts';
import type { Answers, FromWorker, NumberedQuestion, Question } from './reading-messages.ts';

/** How a worker talks to the page: a message, and what it gives away with it. */
export type Post = (message: FromWorker, transfer: Transferable[]) => void;

/** Answers the page's questions in the order in which they come, keeping each text that was read until it is released. */
export function answerQuestions(post: Post): (asked: NumberedQuestion) => Promise<void> {
  const contents = new Map<number, TableContent>();
  const contentOf = (number: number) => {
    const content = contents.get(number);
    if (!content) throw new Error('The text of this file is not there any more.');
    return content;
  };
  const answer = async (number: number, question: Question): Promise<Answers[keyof Answers]> => {
    if (question.ask === 'open') return directReader.open(question.file, question.datasets);
    if (question.ask === 'part') return contentOf(question.of).part(question.start);
    if (question.ask === 'lines') return contentOf(question.of).linesOf(question.rows, question.rejected);
    if (question.ask === 'release') {
      contents.delete(question.of);
      return null;
    }
    const { reading, ...read } = await directReader.read(
      question.file,
      question.datasets,
      question.choices,
      question.today,
    );
    if (!reading.prepared) return { ...read, reading };
    const { content, ...prepared } = reading.prepared;
    contents.set(number, content);
    return { ...read, reading: { ...reading, prepared } };
  };
  return async ({ number, question }) => {
    try {
      const found = await answer(number, question);
      post({ kind: 'answer', number, answer: found }, givenAway(found));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      post({ kind: 'failed', number, message, isTooLarge: error instanceof RangeError }, []);
    }
  };
}

/** The bytes of a part are moved, not copied. */
function givenAway(found: Answers[keyof Answers]): Transferable[] {
  return found !== null && 'bytes' in found ? [found.bytes.buffer] : [];
}
