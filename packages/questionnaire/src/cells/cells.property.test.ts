import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { QuestionnaireItem } from '../fhir-types.ts';
import { openForm } from '../load/load-form.ts';
import type { FormNode } from '../session/form-node.ts';
import { FormSession } from '../session/form-session.ts';

/** One item to be: what it is, where it stands, and which expressions it has over which other items. */
interface Sketch {
  readonly kind: 'group' | 'integer';
  readonly repeats: boolean;
  readonly under: number;
  readonly rule: 'none' | 'calculated' | 'enableWhen' | 'variable' | 'constraint' | 'required' | 'untold';
  readonly on: number;
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  kind: fc.constantFrom('group', 'integer', 'integer'),
  repeats: fc.boolean(),
  under: fc.nat(30),
  rule: fc.constantFrom(
    'none',
    'none',
    'calculated',
    'enableWhen',
    'variable',
    'constraint',
    'required',
    'untold',
  ),
  on: fc.nat(30),
});

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const core = 'http://hl7.org/fhir/StructureDefinition/';

function itemsOf(drawn: readonly Sketch[]): readonly QuestionnaireItem[] {
  const children = drawn.map((): number[] => []);
  const roots: number[] = [];
  for (const [at, { under }] of drawn.entries())
    (at === 0 || under % 3 === 0 ? roots : (children[under % at] ?? roots)).push(at);
  const build = (at: number): QuestionnaireItem => {
    const { kind, repeats, rule, on } = drawn[at]!;
    const sum = `%resource.descendants().where(linkId='q${on % drawn.length}').answer.value.count()`;
    const expression = (text: string, name?: string) => ({
      language: 'text/fhirpath',
      expression: text,
      ...(name === undefined ? {} : { name }),
    });
    const extension = {
      none: [],
      required: [],
      calculated:
        kind === 'integer'
          ? [
              {
                url: `${sdc}calculatedExpression`,
                valueExpression: expression(`${sum} + iif(%v.exists(), %v, 0)`),
              },
            ]
          : [],
      enableWhen: [{ url: `${sdc}enableWhenExpression`, valueExpression: expression(`${sum} < 2`) }],
      variable: [{ url: `${core}variable`, valueExpression: expression(sum, 'v') }],
      constraint: [
        {
          url: `${core}questionnaire-constraint`,
          extension: [
            { url: 'key', valueId: 'k' },
            { url: 'expression', valueString: `${sum} < 2` },
          ],
        },
      ],
      untold: [],
    }[rule];
    return {
      linkId: `q${at}`,
      type: kind,
      repeats,
      extension,
      // Nobody can tell what the untold one reads before it is evaluated.
      ...(rule === 'required' || rule === 'untold'
        ? {
            _required: {
              extension: [
                {
                  url: `${core}cqf-expression`,
                  valueExpression: expression(
                    rule === 'untold' ? '%resource.descendants().answer.value.count() > 3' : `${sum} > 0`,
                  ),
                },
              ],
            },
          }
        : {}),
      item: children[at]!.map(build),
    } as QuestionnaireItem;
  };
  return roots.map(build);
}

function allNodes(session: FormSession): readonly FormNode[] {
  const found: FormNode[] = [];
  const visit = (nodes: readonly FormNode[]): void => {
    for (const node of nodes) {
      found.push(node);
      visit(node.children);
    }
  };
  visit(session.roots);
  return found;
}

const says = (node: FormNode): string =>
  JSON.stringify([
    node.key,
    node.isEnabled,
    node.isRequired,
    node.answer.values,
    node.errors.map(({ code }) => code),
    node.problems.map(({ code, reason }) => [code, reason]),
  ]);

const act = fc.record({
  what: fc.constantFrom(
    'answer' as const,
    'answer' as const,
    'clear' as const,
    'add' as const,
    'remove' as const,
  ),
  at: fc.nat(60),
  values: fc.array(fc.nat(2), { maxLength: 2 }),
});

test('what expressions decide step by step is what they decide of the whole at once, and each change is told', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sketch, { minLength: 2, maxLength: 10 }),
      fc.array(act, { maxLength: 8 }),
      async (drawn, acts) => {
        const { form } = await openForm({
          resourceType: 'Questionnaire',
          extension: [
            {
              url: `${core}variable`,
              valueExpression: { language: 'text/fhirpath', name: 'v', expression: '0' },
            },
          ],
          item: itemsOf(drawn),
        });
        assert.ok(form);
        const session = new FormSession(form);
        for (const { what, at, values } of acts) {
          const before = new Map(allNodes(session).map((node) => [node, says(node)]));
          const among = (fits: (node: FormNode) => boolean): FormNode | undefined => {
            const nodes = allNodes(session).filter(fits);
            return nodes[at % nodes.length];
          };
          const question = among((node) => node.kind === 'question');
          const list = among((node) => node.kind === 'list');
          const repetition = among((node) => node.kind === 'repetition' && node.parent?.kind === 'list');
          const change =
            what === 'add'
              ? list && session.addRepetition(list.key)
              : what === 'remove'
                ? repetition && session.removeRepetition(repetition.key)
                : what === 'clear'
                  ? question && session.clear(question.key)
                  : question &&
                    session.answer(
                      question.key,
                      values.map((valueInteger) => ({ valueInteger })),
                    );
          for (const node of allNodes(session)) {
            const known = before.get(node);
            if (known !== undefined && known !== says(node))
              assert.ok(change?.nodes.has(node), `${node.key} changed untold: ${known} ${says(node)}`);
          }
        }
        const given = allNodes(session).filter((node) => node.origin === 'given');
        const lists = allNodes(session).filter((node) => node.kind === 'list');
        const whole = new FormSession(form, {
          answers: given.map((node) => [node.key, node.answer]),
          repetitions: lists.flatMap((node) => node.children.map((child) => child.key)),
          removed: lists.map((node) => `${node.key}#1`).filter((key) => session.node(key) === undefined),
        });
        assert.deepEqual(allNodes(whole).map(says), allNodes(session).map(says));
      },
    ),
    { numRuns: 150 },
  );
});
