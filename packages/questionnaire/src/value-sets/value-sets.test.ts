import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadForm, openForm } from '../load/load-form.ts';
import { readQuestionnaire } from '../read/read-questionnaire.ts';
import { FormSession } from '../session/form-session.ts';
import { searchOptions } from './search-options.ts';
import { terminologyEndpoint } from './terminology-endpoint.ts';

const choice = (answerValueSet: string) => ({ linkId: 'q', type: 'choice', answerValueSet });
const concepts = (...codes: readonly string[]) => codes.map((code) => ({ code, display: `Word ${code}` }));

async function codesOf(contained: readonly object[], reference: string): Promise<readonly string[] | string> {
  const { form } = await openForm({ resourceType: 'Questionnaire', contained, item: [choice(reference)] });
  assert.ok(form);
  const node = new FormSession(form).node('q');
  assert.ok(node);
  if (node.optionsState !== 'ready') return node.optionsState;
  return node.options.map(({ value }) => ('valueCoding' in value ? value.valueCoding.code : ''));
}

test('a contained value set gives its options: expanded, composed, from a code system, less what it leaves out', async () => {
  const expansion = {
    contains: [
      { system: 's', code: 'a', contains: concepts('b') },
      { code: 'no', abstract: true },
    ],
  };
  const compose = (...include: readonly object[]) => ({ compose: { include } });
  const valueSet = (more: object, id = 'v') => ({ resourceType: 'ValueSet', id, url: `urn:${id}`, ...more });
  const codeSystem = {
    resourceType: 'CodeSystem',
    url: 'urn:cs',
    concept: [{ code: 'x', concept: concepts('y') }],
  };
  assert.deepEqual(await codesOf([valueSet({ expansion })], '#v'), ['a', 'b']);
  assert.deepEqual(await codesOf([valueSet(compose({ concept: concepts('a', 'b') }))], 'urn:v|1'), [
    'a',
    'b',
  ]);
  assert.deepEqual(await codesOf([codeSystem, valueSet(compose({ system: 'urn:cs' }))], '#v'), ['x', 'y']);
  const other = valueSet(compose({ system: 's', concept: concepts('b', 'c') }), 'w');
  assert.deepEqual(
    await codesOf(
      [other, valueSet(compose({ system: 's', concept: concepts('a', 'b'), valueSet: ['urn:w'] }))],
      '#v',
    ),
    ['b'],
    'what both have',
  );
  const exclude = [{ concept: concepts('a') }];
  const less = valueSet({ compose: { include: [{ concept: concepts('a', 'b') }], exclude } });
  assert.deepEqual(await codesOf([less], '#v'), ['b']);
  const turning = valueSet(compose({ valueSet: ['#v'] }));
  assert.equal(await codesOf([turning], '#v'), 'unreachable');
  assert.equal(await codesOf([], '#nowhere'), 'unreachable');
});

const endpoint = (answer: (url: URL) => Response | Promise<Response>) => {
  const asked: URL[] = [];
  const source = terminologyEndpoint({
    base: 'https://tx.example.org/r4/',
    fetch: (address) => {
      const url = new URL(String(address));
      asked.push(url);
      return Promise.resolve(answer(url));
    },
  });
  return { asked, source };
};
const expanded = (...codes: readonly string[]) =>
  Response.json({ resourceType: 'ValueSet', expansion: { total: 900, contains: concepts(...codes) } });

test('a value set from elsewhere is loading, then ready, and the session hears of it', async () => {
  const { asked, source } = endpoint(() => expanded('a', 'b'));
  const { form } = readQuestionnaire({ resourceType: 'Questionnaire', item: [choice('urn:far|2')] });
  assert.ok(form);
  assert.deepEqual(form.needs.valueSets, ['urn:far|2']);
  const session = new FormSession(form);
  const node = session.node('q')!;
  assert.equal(node.optionsState, 'loading');
  let told = 0;
  session.listen(({ nodes }) => (told += Number(nodes.has(node))));
  await loadForm(form, { valueSets: source });
  assert.deepEqual([node.optionsState, node.options.length, told], ['ready', 2, 1]);
  const [request] = asked;
  assert.equal(request?.pathname, '/r4/ValueSet/$expand');
  assert.deepEqual(
    ['url', 'valueSetVersion', 'filter'].map((name) => request?.searchParams.get(name)),
    ['urn:far', '2', null],
  );
});

test('one that cannot be had is told at its question, the rest works, and asking again may bring it', async () => {
  let isUp = false;
  const { source } = endpoint(() => (isUp ? expanded('a') : new Response('', { status: 503 })));
  const { form } = await openForm(
    { resourceType: 'Questionnaire', item: [choice('urn:far'), { linkId: 'b', type: 'string' }] },
    { valueSets: source },
  );
  assert.ok(form);
  assert.deepEqual(
    form.problemsOf('q').map(({ code, detail }) => [code, detail]),
    [['valueSetUnreachable', 'urn:far']],
  );
  const session = new FormSession(form);
  assert.equal(session.node('q')?.optionsState, 'unreachable');
  session.answer('q', [{ valueCoding: { code: 'from memory' } }]);
  assert.deepEqual(session.errorsOf('q'), [], 'nobody knows that it is wrong');
  session.answer('b', [{ valueString: 'x' }]);
  isUp = true;
  await loadForm(form, { valueSets: source });
  assert.equal(session.node('q')?.optionsState, 'ready');
  assert.deepEqual(
    session.errorsOf('q').map(({ code }) => code),
    ['notAnOption'],
  );
});

test('what is typed is looked for at the source where there is more than what is here, and once only', async () => {
  const { asked, source } = endpoint((url) =>
    url.searchParams.get('filter') === 'dia' ? expanded('diabetes') : expanded('a'),
  );
  const { form } = await openForm(
    { resourceType: 'Questionnaire', item: [choice('urn:far')] },
    { valueSets: source },
  );
  assert.ok(form);
  const node = new FormSession(form).node('q')!;
  for (let time = 0; time < 2; time++) {
    const found = await searchOptions(form, node, 'dia', source);
    assert.deepEqual(
      found.map(({ text }) => text.value),
      ['Word diabetes'],
    );
  }
  assert.equal(asked.length, 2);
});

test('among options that are here, accents and capitals do not matter', async () => {
  const { form } = await openForm({
    resourceType: 'Questionnaire',
    item: [
      {
        linkId: 'q',
        type: 'choice',
        answerOption: [{ valueString: 'Œdème' }, { valueString: 'Été au lac' }],
      },
    ],
  });
  assert.ok(form);
  const found = await searchOptions(form, new FormSession(form).node('q')!, 'LAC ete', undefined);
  assert.deepEqual(
    found.map(({ text }) => text.value),
    ['Été au lac'],
  );
});

test('a service that does not answer is out of reach after a while', async () => {
  const source = terminologyEndpoint({
    base: 'https://tx.example.org',
    timeout: 5,
    fetch: (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('late'))),
      ),
  });
  await assert.rejects(source.expand({ url: 'urn:far' }));
});
