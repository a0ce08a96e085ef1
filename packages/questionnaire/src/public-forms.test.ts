import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AnswerValue } from './answer.ts';
import type { CompiledQuestion } from './compiled-item.ts';
import { FormSession } from './form-session.ts';
import { readQuestionnaire } from './read-questionnaire.ts';

/** Public forms kept beside the project, not in it; some carry deliberate faults. */
const root = fileURLToPath(new URL('../../../../shared/data/questionnaires/', import.meta.url));
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
        if (item.role !== 'question') continue;
        questions++;
        session.answer(item.linkId, [exampleFor(item)]);
        assert.deepEqual(session.errorsOf(item.linkId), [], `${name} ${item.linkId}`);
      }
      assert.equal(session.response(true).resourceType, 'QuestionnaireResponse');
    }
  }
  assert.ok(forms > 100 && questions > 500, `${forms} forms, ${questions} questions`);
});

function exampleFor(question: CompiledQuestion): AnswerValue {
  const [option] = question.options;
  switch (question.type) {
    case 'choice':
    case 'open-choice':
      return option?.value ?? { valueString: 'x' };
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
