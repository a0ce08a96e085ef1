import { localItemControlSystem } from '@fil/instruments/load';
import type { CompiledItem, Form } from '@fil/questionnaire';

/** The group under a question that is shown as one compact line, such as the four adverbs of AGGIR. */
export function adverbGroupOf(form: Form, item: CompiledItem): CompiledItem | undefined {
  return item.children
    .map((linkId) => form.item(linkId))
    .find((child) => child !== undefined && isAdverbGroup(child));
}

/** Whether its form asks for one line, by our own control code. */
export function isAdverbGroup({ role, source }: CompiledItem): boolean {
  if (role !== 'group') return false;
  const known = answers.get(source);
  if (known !== undefined) return known;
  const found = codesIn(source).some(
    ({ system, code }) => system === localItemControlSystem && code === 'adverb-group',
  );
  answers.set(source, found);
  return found;
}

const answers = new WeakMap<object, boolean>();

interface CodedExtension {
  readonly valueCodeableConcept?: {
    readonly coding?: readonly { readonly system?: unknown; readonly code?: unknown }[];
  };
}

function codesIn(
  source: CompiledItem['source'],
): readonly { readonly system?: unknown; readonly code?: unknown }[] {
  const extensions = source['extension'];
  if (!Array.isArray(extensions)) return [];
  return (extensions as (CodedExtension | null)[]).flatMap((one) => one?.valueCodeableConcept?.coding ?? []);
}
