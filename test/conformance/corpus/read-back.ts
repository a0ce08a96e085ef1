import type { Answer, AnswerAbsence, AnswerValue } from '@fil/questionnaire';
import { listOf, valueOf } from '../validate/plain-form.ts';
import type { Json } from '../script.ts';

/** What a response says, by linkId: the way back, for as long as the engine does not offer one itself. */
export function readBack(response: Json): readonly (readonly [string, Answer])[] {
  return listOf(response['item']).flatMap(itemAnswers);
}

function itemAnswers(item: Json): readonly (readonly [string, Answer])[] {
  const answers = listOf(item['answer']);
  const below = [item, ...answers].flatMap((owner) => listOf(owner['item'])).flatMap(itemAnswers);
  if (answers.length === 0) return below;
  const values = answers.flatMap((answer) => {
    const found = valueOf(answer);
    return found === undefined ? [] : [{ [`value${found[0]}`]: found[1] } as unknown as AnswerValue];
  });
  const reason = answers.map((answer) => absenceIn(answer)).find((each) => each !== undefined);
  return [
    [String(item['linkId']), { values, ...(reason === undefined ? {} : { absence: reason }) }],
    ...below,
  ];
}

function absenceIn(answer: Json): AnswerAbsence | undefined {
  const extension = listOf(answer['extension']).find(({ url }) =>
    String(url).endsWith('/data-absent-reason'),
  );
  switch (extension?.['valueCode']) {
    case 'unknown':
      return 'unknown';
    case 'asked-declined':
      return 'refused';
    case 'not-asked':
      return 'notAssessed';
    default:
      return undefined;
  }
}
