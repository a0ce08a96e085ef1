import type { DrawOptions } from '@fil/questionnaire-view';
import type { FormNode } from '@fil/questionnaire';
import { refusalWords } from '@fil/element-kit';
import type { Domain } from '@fil/vocabulary/codes';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isAdverbGroup } from '../view/adverbs.ts';
import { domainOfItem } from '../view/domain-of-item.ts';
import type { EvaluationScreen } from './evaluation-screen.ts';
import { sourceFields, sourceWords } from './question-source.ts';

type Slots = Pick<
  DrawOptions,
  'isLocked' | 'isTogether' | 'instead' | 'beside' | 'below' | 'details' | 'detailsWords'
>;

/** What an evaluation puts beside the questions of its form. `screen` gives what is on the screen now. */
export function nodeSlots(screen: () => EvaluationScreen | undefined): Slots {
  const within = <Told>(tell: (screen: EvaluationScreen, node: FormNode) => Told) => {
    return (node: FormNode): Told | undefined => {
      const now = screen();
      return now && tell(now, node);
    };
  };
  return {
    isTogether: ({ item }) => isAdverbGroup(item),
    isLocked: (node) => within(isLocked)(node) ?? true,
    instead: within(withheld),
    beside: within((now, node) => now.answer.history?.previousAnswer(now, node)),
    below: within(below),
    details: within(sourceFields),
    detailsWords: (node) => within(sourceWords)(node) ?? '',
  };
}

function isLocked(screen: EvaluationScreen, node: FormNode): boolean {
  return screen.frozen || readOnlyDomain(screen, node) !== undefined;
}

function readOnlyDomain({ answer }: EvaluationScreen, { item }: FormNode): Domain | undefined {
  const domain = domainOfItem(item);
  return domain !== undefined && answer.read.readOnlyDomains.includes(domain) ? domain : undefined;
}

function below(screen: EvaluationScreen, node: FormNode): TemplateResult | typeof nothing {
  if (node.kind !== 'question') return nothing;
  const { filling, localize, kit, frozen } = screen;
  const failure = filling.writes.failureOf(node.key);
  const domain = frozen ? undefined : readOnlyDomain(screen, node);
  const { outcome, history } = screen.answer;
  const raised = outcome?.alertsAt(screen, node) ?? [];
  const isSilent = failure === undefined && domain === undefined && raised.length === 0;
  if (isSilent && filling.record(node.key) === undefined) return nothing;
  return html`${raised}
  ${
    failure === undefined
      ? nothing
      : html`<p class="state gap" role="alert">
          ${localize.term('notKept')} ${refusalWords(kit, failure.rule)}
        </p>`
  }
  ${
    domain === undefined
      ? nothing
      : html`<p class="small muted">
          ${localize.term('readOnlyDomain', { domain: localize.term(`domain.${domain}`) })}
        </p>`
  }
  ${history?.answerClash(screen, node)}`;
}

/** Questions that follow one another and are withheld are told in one line, at the first of them. */
function withheld(screen: EvaluationScreen, node: FormNode): TemplateResult | undefined {
  const domain = withheldDomain(screen, node);
  if (domain === undefined) return undefined;
  const siblings = node.parent?.children ?? screen.filling.session.roots;
  const before = siblings[siblings.indexOf(node) - 1];
  if (before && withheldDomain(screen, before) === domain) return html``;
  const { localize } = screen;
  return html`<p class="withheld muted">
    ${localize.term('withheld', { domain: localize.term(`domain.${domain}`) })}
  </p>`;
}

function withheldDomain({ answer }: EvaluationScreen, node: FormNode): Domain | undefined {
  if (node.kind !== 'question' && node.kind !== 'list') return undefined;
  const domain = domainOfItem(node.item);
  return domain !== undefined && answer.read.withheldDomains.includes(domain) ? domain : undefined;
}
