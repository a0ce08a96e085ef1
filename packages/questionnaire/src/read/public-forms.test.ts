import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AnswerValue } from '../values/answer.ts';
import type { CompiledQuestion } from '../form/compiled-item.ts';
import { FormSession } from '../session/form-session.ts';
import { readQuestionnaire } from './read-questionnaire.ts';

/** Public forms kept beside the project, not in it; some carry deliberate faults. */
const root = fileURLToPath(new URL('../../../../../shared/data/questionnaires/', import.meta.url));
const skip = existsSync(root) ? false : `no public forms beside the project (${root})`;

test('public forms load, take an answer to every question, and give a response', { skip }, () => {
  let forms = 0;
  let questions = 0;
  for (const folder of ['lforms', 'refero']) {
    for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith('.json'))) {
      const json: unknown = JSON.parse(readFileSync(join(root, folder, name), 'utf8'));
      const { form } = readQuestionnaire(json);
      const isQuestionnaire =
        typeof json === 'object' &&
        json !== null &&
        'resourceType' in json &&
        json.resourceType === 'Questionnaire';
      assert.equal(form !== undefined, isQuestionnaire, name);
      if (form === undefined) continue;
      forms++;
      const session = new FormSession(form);
      for (const item of form.items) {
        const [node] = session.nodesOf(item.linkId);
        if (item.role !== 'question' || node === undefined) continue;
        questions++;
        session.answer(node.key, [exampleFor(item)]);
        const errors = session.errorsOf(node.key).filter(({ code }) => !ofTheAuthor.includes(code));
        assert.deepEqual(errors, [], `${name} ${item.linkId}`);
      }
      assert.equal(session.response(true).resourceType, 'QuestionnaireResponse');
    }
  }
  assert.ok(forms > 100 && questions > 500, `${forms} forms, ${questions} questions`);
});

/** An example knows nothing of the author's limits. */
const ofTheAuthor = [
  'tooSmall',
  'tooLarge',
  'tooShort',
  'tooFew',
  'tooLong',
  'wrongPattern',
  'tooManyDecimals',
];

function exampleFor(question: CompiledQuestion): AnswerValue {
  const [option] = question.options;
  if (option !== undefined) return option.value;
  switch (question.type) {
    case 'choice':
    case 'open-choice':
      return question.type === 'choice' ? { valueCoding: { code: 'x' } } : { valueString: 'x' };
    case 'dateTime':
      return { valueDateTime: '2026-04-07T09:00:00-04:00' };
    case 'time':
      return { valueTime: '09:00:00' };
    case 'url':
      return { valueUri: 'https://example.org' };
    case 'attachment':
      return { valueAttachment: { contentType: question.mimeTypes?.[0] ?? 'text/plain', title: 'x' } };
    case 'reference':
      return { valueReference: { reference: `${question.referenceTypes?.[0] ?? 'Patient'}/1` } };
    case 'quantity':
      return { valueQuantity: { value: 1 } };
    case 'boolean':
      return { valueBoolean: true };
    case 'integer':
      return { valueInteger: 1 };
    case 'decimal':
      return { valueDecimal: 1.5 };
    case 'date':
      return { valueDate: '2026-04-07' };
    case 'string':
    case 'text':
      return { valueString: 'x' };
  }
}
