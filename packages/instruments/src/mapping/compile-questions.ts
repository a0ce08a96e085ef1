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
      const said = saidOf(item, form, document);
      const [domain, dimension] = [said.domain?.code, said.dimension?.code];
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

/** What says something of an item: the mapping or the form, of that item or of one above it. */
export interface Said<Code> {
  readonly code: Code;
  readonly by: 'mapping' | 'form';
  /** The item that it is said of. */
  readonly linkId: string;
}

/** What is said of the place of an item. */
export interface SaidPlace {
  readonly domain?: Said<Domain>;
  readonly dimension?: Said<Dimension>;
}

/** What holds for an item: said of it, or of the nearest above it. What the mapping says of the whole is left out. */
export function saidOf(
  item: CompiledItem,
  form: Form,
  { domains: ofDomains, dimensions: ofDimensions }: Pick<MappingDocument, 'domains' | 'dimensions'>,
): SaidPlace {
  const domain = nearestSaid(item, form, ofDomains, instrumentExtensionUrls.domain, domains);
  const dimension = nearestSaid(item, form, ofDimensions, instrumentExtensionUrls.dimension, dimensions);
  return { ...(domain && { domain }), ...(dimension && { dimension }) };
}

/** What an item would have without any choice of its own in the mapping. */
export function inheritedBy(item: CompiledItem, form: Form, document: MappingDocument): SaidPlace {
  const { [item.linkId]: _domain, ...otherDomains } = document.domains ?? {};
  const { [item.linkId]: _dimension, ...otherDimensions } = document.dimensions ?? {};
  return saidOf(item, form, { domains: otherDomains, dimensions: otherDimensions });
}

function nearestSaid<Code extends string>(
  from: CompiledItem,
  form: Form,
  said: Readonly<Record<string, Code>> | undefined,
  extension: string,
  codes: readonly Code[],
): Said<Code> | undefined {
  for (
    let item: CompiledItem | undefined = from;
    item;
    item = item.parent === undefined ? undefined : form.item(item.parent)
  ) {
    const { linkId } = item;
    const own = said && Object.hasOwn(said, linkId) ? said[linkId] : undefined;
    if (own !== undefined) return { code: own, by: 'mapping', linkId };
    const code = extensionCode(item, extension, codes);
    if (code !== undefined) return { code, by: 'form', linkId };
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
