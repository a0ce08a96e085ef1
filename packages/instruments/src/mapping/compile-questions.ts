import { dimensions, domains } from '@fil/vocabulary/codes';
import type { Dimension, Domain } from '@fil/vocabulary/codes';
import type { CompiledItem, Form } from '@fil/questionnaire';
import { instrumentExtensionUrls } from '../shared/extension-urls.ts';
import { indexQuestions } from '../shared/question.ts';
import type { QuestionIndex } from '../shared/question.ts';
import type { MappingDocument } from './document.ts';
import type { Tell } from './problem.ts';

/** Of a question that nothing says the domain of: nobody has this one unless somebody gives it. */
const closedDomain: Domain = 'sensitive';
/** Of a question that nothing says the dimension of. */
const anyDimension: Dimension = 'socialHistory';

/**
 * Domain and dimension of every question: what the mapping says of it, else what the form says of it, else the same of
 * the item above it, else what the mapping says of the whole.
 */
export function compileQuestions(document: MappingDocument, form: Form, tell: Tell): QuestionIndex {
  for (const field of ['domains', 'dimensions'] as const)
    for (const linkId of Object.keys(document[field] ?? {}))
      if (form.item(linkId) === undefined) tell('unknownLinkId', `${field}.${linkId}`, linkId);

  const questions = form.items.filter((item) => item.role === 'question');
  const closed: string[] = [];
  const index = indexQuestions(
    questions.map((item) => {
      const domain = nearest(item, form, document.domains, instrumentExtensionUrls.domain, domains);
      const dimension = nearest(
        item,
        form,
        document.dimensions,
        instrumentExtensionUrls.dimension,
        dimensions,
      );
      if (domain === undefined && document.domain === undefined) closed.push(item.linkId);
      return {
        linkId: item.linkId,
        domain: domain ?? document.domain ?? closedDomain,
        dimension: dimension ?? document.dimension ?? anyDimension,
      };
    }),
  );
  if (closed.length > 0) tell('questionWithoutDomain', 'domain', closed.join(', '), 'warning');
  return index;
}

function nearest<Code extends string>(
  from: CompiledItem,
  form: Form,
  said: Readonly<Record<string, Code>> | undefined,
  extension: string,
  codes: readonly Code[],
): Code | undefined {
  for (
    let item: CompiledItem | undefined = from;
    item;
    item = item.parent === undefined ? undefined : form.item(item.parent)
  ) {
    const own = said && Object.hasOwn(said, item.linkId) ? said[item.linkId] : undefined;
    const code = own ?? extensionCode(item, extension, codes);
    if (code !== undefined) return code;
  }
  return undefined;
}

function extensionCode<Code extends string>(
  { source }: CompiledItem,
  url: string,
  codes: readonly Code[],
): Code | undefined {
  const extensions: unknown = source['extension'];
  if (!Array.isArray(extensions)) return undefined;
  const found = (extensions as readonly { readonly url?: unknown; readonly valueCode?: unknown }[]).find(
    (one) => typeof one === 'object' && one !== null && one.url === url,
  );
  return codes.find((code) => code === found?.valueCode);
}
