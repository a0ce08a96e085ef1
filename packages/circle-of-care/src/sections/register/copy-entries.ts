import { stateLabel } from '@fil/element-kit';
import type { DeviceCopy } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { domainList } from '../../view/domain-words.ts';
import { entryOf, opener } from '../entry.ts';
import { twoStepBar } from '../../templates/two-step-bar.ts';
import type { RegisterScreen } from './register-tools.ts';

/** One copy taken along on a device: by whom, what of the file, until when, how it ended; and the way to have it erased. */
export function copyEntry(screen: RegisterScreen, copy: DeviceCopy): TemplateResult {
  const { host, words } = screen;
  const { localize, steps } = host;
  const key = `copy-erase-${copy.copyId}`;
  const name = `${copy.deviceName}, ${copy.preparedBy.name}`;
  return entryOf({
    title: name,
    state: copyState(screen, copy),
    lines: [
      html`${domainList(localize, copy.domains)}
        <span class="muted num"
          >·
          ${words.term('copy.fromTo', { from: localize.instant(copy.preparedAt), to: localize.instant(copy.until) })}</span
        >`,
      copy.ended && copy.ended.unsent > 0 ? words.term('copy.unsent', { count: copy.ended.unsent }) : nothing,
    ],
    acts:
      copy.mayErase && copy.eraseOrderedAt === null
        ? opener(words.term('copy.erase'), (event) => steps.ask(key, event.currentTarget), name)
        : nothing,
    below: steps.isAsked(key)
      ? twoStepBar(host, {
          key,
          question: words.term('copy.question', { name }),
          effect: words.term('copy.effect'),
          act: () => erase(screen, copy, name),
        })
      : nothing,
  });
}

async function erase(
  { host, words, copies }: RegisterScreen,
  { copyId }: DeviceCopy,
  name: string,
): Promise<boolean> {
  const answer = await host.element.connection?.command('visit.erase', { copyId }).catch(() => undefined);
  copies.reload();
  if (answer?.outcome !== 'ordered') return false;
  host.announce(words.term('copy.ordered', { name }));
  return true;
}

function copyState({ host, words }: RegisterScreen, { ended, eraseOrderedAt }: DeviceCopy): TemplateResult {
  if (ended)
    return stateLabel('ok', words.term(`copy.${ended.as}`, { moment: host.localize.instant(ended.at) }));
  return eraseOrderedAt === null
    ? stateLabel('wait', words.term('copy.onDevice'))
    : stateLabel('talk', words.term('copy.waits'));
}
