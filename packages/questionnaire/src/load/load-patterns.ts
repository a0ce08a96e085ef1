import type { Form } from '../form/form.ts';
import { useMatcher } from '../values/patterns.ts';

/** Regular expressions that could take for ever are matched in linear time; one that cannot be is told. */
export async function loadPatterns(form: Form): Promise<void> {
  const { RE2JS } = await import('re2js');
  for (const pattern of form.needs.patterns) {
    try {
      const compiled = RE2JS.compile(pattern);
      useMatcher(pattern, (text) => compiled.matches(text));
    } catch {
      form.tell(
        form.items
          .filter((item) => item.role === 'question' && item.pattern === pattern)
          .map((item) => ({
            code: 'patternRefused',
            severity: 'warning',
            path: item.path,
            linkId: item.linkId,
            detail: pattern.slice(0, 200),
          })),
      );
    }
  }
  form.stock.arrived({ pattern: true });
}
