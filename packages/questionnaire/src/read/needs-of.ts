import type { CompiledItem } from '../form/compiled-item.ts';
import type { FormNeeds } from '../form/form.ts';
import { mayBacktrack } from '../values/patterns.ts';

/** What a form asks for beyond reading it. */
export function needsOf(items: readonly CompiledItem[], ofTheForm: boolean): FormNeeds {
  const valueSets = new Set<string>();
  const patterns = new Set<string>();
  let expressions = ofTheForm;
  let richText = false;
  for (const item of items) {
    if (item.expressions !== undefined) expressions = true;
    if (item.text.xhtml !== undefined || item.text.markdown !== undefined) richText = true;
    if (item.role !== 'question') continue;
    if (item.valueSet !== undefined) valueSets.add(item.valueSet);
    if (item.unitValueSet !== undefined) valueSets.add(item.unitValueSet);
    if (item.pattern !== undefined && mayBacktrack(item.pattern)) patterns.add(item.pattern);
  }
  return { expressions, valueSets: [...valueSets], patterns: [...patterns], subQuestionnaires: [], richText };
}
