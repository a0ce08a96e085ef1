import { domains, emergencyDomains } from '@fil/vocabulary/codes';
import type { Domain } from '@fil/vocabulary/codes';

/**
 * What one gesture opens: the emergency set, and the domains asked beyond it one by one. Sensitive subjects are opened
 * only when they are asked for and a life is in danger; a caregiver's section is hers, and no emergency opens it.
 */
export function openedDomains(asked: readonly Domain[], dangerToLife: boolean): readonly Domain[] {
  return domains.filter((domain) => {
    if (domain === 'caregiverSection') return false;
    if ((emergencyDomains as readonly Domain[]).includes(domain)) return true;
    return asked.includes(domain) && (domain !== 'sensitive' || dangerToLife);
  });
}
