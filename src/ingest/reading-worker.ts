import { answerQuestions } from './answer-questions.ts';
import type { NumberedQuestion } from './reading-messages.ts';

const answer = answerQuestions((message, transfer) => self.postMessage(message, { transfer }));
self.addEventListener('message', (event: MessageEvent<NumberedQuestion>) => void answer(event.data));
self.postMessage({ kind: 'ready' });
