import type { MappingDocument, SourceDocument } from '@fil/instruments/mapping';
import type { CompiledQuestion, Form } from '@fil/questionnaire';
import { withScore } from './edit-score.ts';

export interface Adapted {
  readonly document: MappingDocument;
  /** Choices about questions that this form has not got: taken away. */
  readonly left: number;
}

/**
 * A mapping made ready to be edited beside a form: a question named by its code is named by its linkId, and what is
 * said of items that are not in this form (a former version had them) is taken away and counted.
 */
export function adaptDocument(document: MappingDocument, form: Form): Adapted {
  let left = 0;
  const known = <Code extends string>(
    choices: Readonly<Record<string, Code>> | undefined,
  ): Readonly<Record<string, Code>> | undefined => {
    const all = Object.entries(choices ?? {});
    const kept = all.filter(([linkId]) => form.item(linkId) !== undefined);
    left += all.length - kept.length;
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  };
  const source = (given: SourceDocument): SourceDocument | undefined => {
    const question = questionOf(given, form);
    if (question === undefined) {
      if (given.linkId !== undefined || given.code !== undefined) left += 1;
      return undefined;
    }
    const { code: _code, ...rest } = given;
    return { ...rest, linkId: question.linkId };
  };
  const { domains: _domains, dimensions: _dimensions, ...rest } = document;
  const [domains, dimensions] = [known(document.domains), known(document.dimensions)];
  const places = { ...rest, ...(domains && { domains }), ...(dimensions && { dimensions }) };
  return {
    document: withScore(
      places,
      adaptedScore(document, form, source, () => (left += 1)),
    ),
    left,
  };
}

function adaptedScore(
  { score }: MappingDocument,
  form: Form,
  adapted: (source: SourceDocument) => SourceDocument | undefined,
  leave: () => void,
): MappingDocument['score'] {
  switch (score?.method) {
    case undefined:
      return undefined;
    case 'function':
      return {
        ...score,
        inputs: Object.fromEntries(
          Object.entries(score.inputs).flatMap(([id, given]) => {
            const source = adapted(given);
            return source ? [[id, source] as const] : [];
          }),
        ),
      };
    case 'sum':
      return { ...score, items: score.items.flatMap((given) => adapted(given) ?? []) };
    case 'entered': {
      const { by, on, ...rest } = score;
      const known = (linkId: string | undefined): linkId is string => {
        if (linkId === undefined || form.question(linkId) !== undefined) return linkId !== undefined;
        leave();
        return false;
      };
      return {
        ...rest,
        total: adapted(score.total) ?? {},
        ...(known(by) && { by }),
        ...(known(on) && { on }),
      };
    }
  }
}

function questionOf({ linkId, code }: SourceDocument, form: Form): CompiledQuestion | undefined {
  if (linkId !== undefined) return form.question(linkId);
  if (code === undefined) return undefined;
  const found = form.items
    .filter((item) => item.role === 'question')
    .filter(({ source }) => {
      const codes: unknown = source['code'];
      return (
        Array.isArray(codes) &&
        (codes as readonly (typeof code | null)[]).some(
          (one) =>
            one?.code === code.code &&
            (code.system === undefined || one.system === undefined || one.system === code.system),
        )
      );
    });
  return found.length === 1 ? found[0] : undefined;
}
