import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FormSession, readQuestionnaire, textFor } from '@fil/questionnaire';
import type { AnswerValue, CompiledQuestion, Form } from '@fil/questionnaire';
import { dimensions, domains, locales } from '@fil/vocabulary/codes';
import { factSchemas } from '@fil/vocabulary/schemas';
import {
  coverage,
  domainsOf,
  findings,
  instrumentById,
  instruments,
  knownExtensions,
  questionDomain,
  score,
  scoreDomains,
  scoreMeaning,
} from './index.ts';
import type { GivenAnswers } from './index.ts';
import { coverageOf, loadRules } from './load.ts';
import { instrumentExtensionUrls } from './shared/extension-urls.ts';

function formOf(id: string): Form {
  const instrument = instrumentById(id);
  assert.ok(instrument);
  // As it travels: what JSON cannot carry must not be needed.
  const { form } = readQuestionnaire(JSON.parse(JSON.stringify(instrument.questionnaire)), {
    knownExtensions,
  });
  assert.ok(form);
  return form;
}

/** Everything that may be said to a question, in as few values as tell its rules apart. */
function sayings({ options, type }: CompiledQuestion): readonly AnswerValue[] {
  if (options.length > 0) return options.map(({ value }) => value);
  if (type === 'boolean') return [{ valueBoolean: true }, { valueBoolean: false }];
  if (type === 'integer') return [{ valueInteger: 40 }, { valueInteger: 80 }];
  return [{ valueString: 'mots' }];
}

const questionsOf = (form: Form): readonly CompiledQuestion[] =>
  form.items.filter((item) => item.role === 'question');

/** Any answer, right or absent, to any question of a form. */
const answersTo = (form: Form) => {
  const questions = questionsOf(form);
  const one = (
    question: CompiledQuestion,
  ): fc.Arbitrary<readonly AnswerValue[] | 'unknown' | 'refused' | 'notAssessed'> => {
    const values: fc.Arbitrary<AnswerValue> =
      question.options.length > 0
        ? fc.constantFrom(...question.options.map((option) => option.value))
        : question.type === 'boolean'
          ? fc.boolean().map((valueBoolean) => ({ valueBoolean }))
          : question.type === 'integer'
            ? fc.nat({ max: 110 }).map((valueInteger) => ({ valueInteger }))
            : fc.constant({ valueString: 'mots' });
    return fc.oneof(
      { weight: 5, arbitrary: values.map((value) => [value]) },
      fc.constant([]),
      fc.constantFrom('unknown', 'refused', 'notAssessed'),
    );
  };
  return fc
    .tuple(...questions.map(one))
    .map((given) => questions.map(({ linkId }, at) => [linkId, given[at]!] as const));
};

for (const { id, version, url } of instruments) {
  test(`${id} is read by the engine without a remark`, () => {
    const form = formOf(id);
    assert.deepEqual(form.problems, []);
    assert.equal(form.url, url);
    assert.equal(form.version, version);
  });

  test(`${id}: every question has the domain and dimension that the rules know, and a linkId that an answer can have`, () => {
    const form = formOf(id);
    assert.ok(questionsOf(form).length > 0);
    for (const { linkId, source } of questionsOf(form)) {
      const extensions = source['extension'] as readonly { url: string; valueCode?: string }[];
      const valueOf = (address: string) =>
        extensions.find((extension) => extension.url === address)?.valueCode;
      assert.equal(valueOf(instrumentExtensionUrls.domain), questionDomain(id, linkId), linkId);
      assert.ok(
        domains.some((domain) => domain === questionDomain(id, linkId)),
        linkId,
      );
      assert.ok(
        dimensions.some((dimension) => dimension === valueOf(instrumentExtensionUrls.dimension)),
        linkId,
      );
      assert.match(linkId, /^[0-9a-zA-Z._/:[\]-]+$/);
    }
    const sections = new Set(questionsOf(form).map(({ linkId }) => questionDomain(id, linkId)));
    assert.deepEqual(new Set(domainsOf(id)), sections);
    for (const domain of scoreDomains(id)) assert.ok(domainsOf(id).includes(domain));
  });

  test(`${id}: all words are there in French and in English`, () => {
    const form = formOf(id);
    for (const item of form.items) {
      const shown = item.role === 'question' ? [item, ...item.options] : [item];
      for (const words of shown) {
        assert.notEqual(textFor(words, 'fr-CA'), '', item.linkId);
        assert.ok(
          words.text.translations.has('en') || textFor(words, 'en') === textFor(words, 'fr-CA'),
          item.linkId,
        );
        for (const locale of ['fr-CA', 'fr-FR'])
          assert.doesNotMatch(textFor(words, locale), / [:;?!»]|« |'/, item.linkId);
      }
    }
  });

  test(`${id}: coverage counts what the engine asks`, () => {
    const form = formOf(id);
    fc.assert(
      fc.property(answersTo(form), (given) => {
        const session = new FormSession(form);
        for (const [linkId, answer] of given) session.answer(linkId, answer);
        const answers: GivenAnswers = Object.fromEntries(
          given.map(([linkId]) => [linkId, session.answerOf(linkId)]),
        );
        const counted = coverage(id, answers);
        assert.deepEqual(
          counted.map(({ dimension }) => dimension),
          dimensions,
        );
        const byEngine = session.progress();
        for (const key of ['answered', 'absent', 'total'] as const) {
          const sum = (rows: readonly Record<typeof key, number>[]) =>
            rows.reduce((total, row) => total + row[key], 0);
          assert.equal(sum(counted), sum(byEngine), key);
        }
      }),
      { numRuns: 60 },
    );
  });

  test(`${id}: whatever the answers, score and findings hold together`, () => {
    const form = formOf(id);
    fc.assert(
      fc.property(answersTo(form), fc.constantFrom(...locales), (given, locale) => {
        const session = new FormSession(form);
        for (const [linkId, answer] of given) session.answer(linkId, answer);
        const answers: GivenAnswers = Object.fromEntries(
          given.map(([linkId]) => [linkId, session.answerOf(linkId)]),
        );
        const result = score(id, answers);
        assert.equal(result.status === 'complete', result.value !== undefined);
        assert.equal(result.status === 'incomplete', result.missing.length > 0);
        if (result.status === 'incomplete')
          assert.ok(result.possible && result.possible.lowest <= result.possible.highest);
        for (const linkId of result.missing)
          assert.ok(form.question(linkId) && session.isEnabled(linkId), linkId);
        if (result.meaning !== undefined) assert.ok(scoreMeaning(id, result.meaning, locale));
        const proposed = findings(id, answers, locale);
        assert.equal(new Set(proposed.map((finding) => finding.id)).size, proposed.length);
        for (const { linkIds, summary, proposedNeed, dimension, beneficiary } of proposed) {
          assert.ok(linkIds.length > 0);
          for (const linkId of linkIds)
            assert.ok(session.isEnabled(linkId) && session.answerOf(linkId).values.length > 0, linkId);
          const evaluationId = '00000000-0000-4000-8000-000000000001';
          const need = {
            title: proposedNeed,
            priority: 1,
            beneficiary,
            state: 'active',
            dimension,
            finding: { evaluationId, linkIds, summary },
          };
          assert.ok(factSchemas.need.safeParse(need).success, JSON.stringify(need));
        }
      }),
      { numRuns: 60 },
    );
  });

  test(`${id}: the range still possible holds every completion, and both its ends are reached`, () => {
    const form = formOf(id);
    const saying = (answers: GivenAnswers, linkId: string, value: AnswerValue): GivenAnswers => ({
      ...answers,
      [linkId]: { values: [value] },
    });
    const said = (linkId: string) => sayings(form.question(linkId) ?? assert.fail(linkId));
    /** Fills in what is missing, one question after the other, with whatever `choose` picks. */
    const completed = (from: GivenAnswers, choose: (tried: readonly GivenAnswers[]) => GivenAnswers) => {
      let answers = from;
      for (let [linkId] = score(id, answers).missing; linkId; [linkId] = score(id, answers).missing)
        answers = choose(said(linkId).map((value) => saying(answers, linkId!, value)));
      return score(id, answers).value;
    };
    fc.assert(
      fc.property(answersTo(form), fc.infiniteStream(fc.nat()), (given, chance) => {
        // As a response has them: an answer to what is not asked is left out.
        const session = new FormSession(form);
        for (const [linkId, answer] of given) session.answer(linkId, answer);
        const asked = given.filter(([linkId]) => session.isEnabled(linkId));
        const answers: GivenAnswers = Object.fromEntries(
          asked.map(([linkId]) => [linkId, session.answerOf(linkId)]),
        );
        const { status, possible } = score(id, answers);
        if (status !== 'incomplete' || !possible) return;
        const { lowest, highest } = possible;
        const any = completed(answers, (tried) => tried[chance.next().value % tried.length]!);
        assert.ok(any === undefined || (any >= lowest && any <= highest), `${any} in ${lowest}–${highest}`);
        for (const end of ['lowest', 'highest'] as const) {
          const reaches = (one: GivenAnswers) => {
            const { value, possible: left } = score(id, one);
            return (left ? left[end] : value) === possible[end];
          };
          const reached = completed(answers, (tried) => tried.find(reaches) ?? assert.fail(`${end} is lost`));
          assert.equal(reached, possible[end]);
        }
      }),
      { numRuns: id === 'aggir' ? 5 : 40 },
    );
  });

  test(`${id}: what it says of itself is there: rights, source, and what a score means`, () => {
    const { questionnaire, licence } = instrumentById(id) ?? assert.fail(id);
    assert.ok(questionnaire.copyright && questionnaire._copyright && licence !== '');
    assert.ok(questionnaire.version && questionnaire.url);
  });

  test(`${id}: titles in every language`, () => {
    for (const locale of locales) assert.ok(instrumentById(id)?.titles[locale]);
  });
}

test('rules loaded one by one are the same', async () => {
  for (const { id } of instruments) {
    const rules = await loadRules(id);
    assert.equal(rules?.id, id);
    assert.deepEqual(rules.score({}), score(id, {}));
    assert.deepEqual(coverageOf(rules.questions, {}), coverage(id, {}));
  }
  assert.equal(await loadRules('toString'), undefined);
});

test('an instrument that is not shipped has no domain, no score, nothing to propose, and covers nothing', () => {
  assert.equal(instrumentById('smaf'), undefined);
  assert.equal(questionDomain('smaf', 'x'), undefined);
  assert.deepEqual(scoreDomains('smaf'), []);
  assert.equal(score('smaf', {}).status, 'none');
  assert.deepEqual(findings('smaf', {}, 'en'), []);
  assert.ok(coverage('smaf', {}).every(({ total }) => total === 0));
});
