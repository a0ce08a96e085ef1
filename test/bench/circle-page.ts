import { defaultGrants } from '@fil/rules';
import { circleRoles } from '@fil/vocabulary/codes';
import type { CircleReadAnswer, PersonReference } from '@fil/vocabulary/types';
import { launchChromium, withoutChromium } from '../support/chromium.ts';
import { openFile, openPanel, signIn, startPortals } from '../support/portals.ts';
import { speakerOf } from '../support/speaker.ts';

const members = 200;
const openings = 9;
const name = (number: number) => `Membre ${String(number).padStart(3, '0')}`;

/**
 * From the press of « Cercle » in the CLSC's portal to the first frame that shows the last of 200 members, with every
 * membership, consent and end that five years left behind (goal: 200 ms). The service answers on the same machine.
 */
export async function benchCirclePage(): Promise<void> {
  if (withoutChromium !== false) return console.log(`\nCircle of ${members}: skipped, ${withoutChromium}`);
  const demonstration = await startPortals(5870);
  const browser = await launchChromium();
  try {
    const visitor = await signIn(browser, demonstration.addresses.clsc, 'Mireille');
    await openFile(visitor, 'Aurore T.');
    const person: PersonReference = {
      system: 'urn:example:clsc-des-rapides:dossier',
      value: decodeURIComponent(new URL(visitor.page.url()).pathname.split('/')[2] ?? ''),
    };
    const mireille = speakerOf(visitor, demonstration.addresses.api);
    const roles = circleRoles.filter((role) => !['person', 'caregiver', 'caseManager'].includes(role));
    for (let number = 0; number < members; number += 1) {
      const role = roles[number % roles.length] ?? 'nurse';
      const member = { kind: 'relative', id: crypto.randomUUID(), name: name(number) } as const;
      const stay = (from: string, to?: string) =>
        mireille.tell(person, 'membership', {
          member,
          role,
          from,
          ...(to !== undefined && { to }),
          accountable: false,
          basis: 'careTeam',
          essential: false,
          grants: defaultGrants(role),
        });
      await stay(`20${21 + (number % 4)}-03-01`, '2025-12-31');
      await stay('2026-01-01');
    }
    const { answer, text } = await mireille.query<CircleReadAnswer>('circle.read', { person });
    const asked: number[] = [];
    for (let asking = 0; asking < openings; asking += 1) {
      const began = performance.now();
      await mireille.query('circle.read', { person });
      asked.push(performance.now() - began);
    }
    const times: number[] = [];
    for (let opening = 0; opening < openings; opening += 1) {
      await openPanel(visitor, /Plan/, 'fil-psi-viewer');
      await visitor.page.locator('fil-psi-viewer .need').first().waitFor();
      times.push(
        await visitor.page.evaluate(
          ([link, last]) =>
            new Promise<number>((settle) => {
              const began = performance.now();
              const anchors = [...document.querySelectorAll('nav a')];
              (anchors.find((anchor) => anchor.textContent === link) as HTMLElement).click();
              const look = (): unknown =>
                document.querySelector('fil-circle-of-care')?.shadowRoot?.textContent?.includes(last) === true
                  ? requestAnimationFrame(() => settle(performance.now() - began))
                  : requestAnimationFrame(look);
              look();
            }),
          ['Cercle', name(members - 1)] as const,
        ),
      );
    }
    const sorted = times.toSorted((one, other) => one - other);
    console.log(
      `\nCircle of ${answer?.members.length} members, past ones included (${(Buffer.byteLength(text) / 1000).toFixed(0)} kB before compression), from the press to the last name on the screen, ${openings} times: ` +
        `median ${(sorted[Math.floor(openings / 2)] ?? 0).toFixed(0)} ms, slowest ${(sorted.at(-1) ?? 0).toFixed(0)} ms; ` +
        `of which a token and the answer of the service ${(asked.toSorted((one, other) => one - other)[Math.floor(openings / 2)] ?? 0).toFixed(0)} ms`,
    );
  } finally {
    await browser.close();
    await demonstration.stop();
  }
}
