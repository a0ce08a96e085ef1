/** What is told of answers given before, or by others; fetched when there are any. */
export { answerClash } from './answer-clash.ts';
export { previousAnswer } from './previous-answer.ts';
