import type { AccessProcedureMode } from '@fil/vocabulary/codes';
import type { DirectoryService } from '@fil/vocabulary/types';
import type { Words } from '../messages/index.ts';

/** One step of the way to a service. `link` is what to press, when there is something to press. */
export interface AccessStep {
  readonly text: string;
  readonly link?: { readonly href: string; readonly text: string; readonly newTab?: true };
}

/** How to get the service, step by step; the provider's own words come last. */
export function accessSteps(words: Words, service: DirectoryService): readonly AccessStep[] {
  const steps = service.accessModes.map((mode) => stepOf(words, mode, service));
  const ownWords = service.accessText?.trim();
  return ownWords ? [...steps, { text: ownWords }] : steps;
}

function stepOf(words: Words, mode: AccessProcedureMode, service: DirectoryService): AccessStep {
  switch (mode) {
    case 'phone':
      return service.phone === undefined
        ? { text: words.term('accessNone') }
        : { text: words.term('access.phone'), link: phoneLink(service.phone) };
    case 'email':
      return service.email === undefined
        ? { text: words.term('accessNone') }
        : {
            text: words.term('access.email'),
            link: { href: `mailto:${service.email}`, text: service.email },
          };
    case 'form': {
      const href = webAddress(service.website);
      return href === undefined
        ? { text: words.term('access.form') }
        : { text: '', link: { href, text: words.term('access.formOnline'), newTab: true } };
    }
    case 'walkIn': {
      const address = [service.address, service.municipality].filter(Boolean).join(', ');
      return {
        text: address === '' ? words.term('access.walkIn') : words.term('access.walkInAt', { address }),
      };
    }
    case 'professionalReferral':
    case 'singleEntryPoint':
      return { text: words.term(`access.${mode}`) };
  }
}

/** A number to press on a telephone: digits and a leading plus, whatever its spaces. */
export function phoneLink(phone: string): { readonly href: string; readonly text: string } {
  const [number = phone] = phone.split(/\s*(?:poste|ext\.?|#)\s*/i);
  return { href: `tel:${number.replace(/(?!^\+)[^\d]/g, '')}`, text: phone };
}

/** Only web addresses become links: a directory comes from elsewhere. */
export function webAddress(website: string | undefined): string | undefined {
  if (website === undefined) return undefined;
  try {
    const address = new URL(website);
    return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : undefined;
  } catch {
    return undefined;
  }
}
