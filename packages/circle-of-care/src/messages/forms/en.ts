import type { Catalogue, Formats, TermValues } from '@fil/element-kit';
import type { FormTerms } from './fr-CA.ts';

export const english: Catalogue<FormTerms>['en'] = {
  'way.member': 'A member of the circle',
  'way.search': 'A worker, an organization',
  'way.relative': 'A relative',
  'way.category': 'A family of recipients',
  chooseMember: 'Choose a member…',
  chooseCategory: 'Choose a family…',
  'category.healthProfessionals': 'Health professionals',
  'category.socialServices': 'Social services',
  'category.communityOrganizations': 'Community organizations',
  'category.relatives': 'Relatives',
  'category.housing': 'Housing, landlord',
  'category.police': 'Police',
  'category.employer': 'Employer',
  'category.insurer': 'Insurer',
  searchLabel: 'Search by name',
  searchHint: 'Two letters are enough: name, profession or organization.',
  searching: 'Searching…',
  searchFailed: 'The search did not succeed. Change the name to try again.',
  found: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      zero: 'Nobody of that name in the territory.',
      one: '{count} result. Choose it.',
      other: '{count} results. Choose.',
    }),
  change: 'Change',
  relativeName: 'Name of the relative',
  relativeHint: 'First and last name, as the person says them.',

  grants: 'What will be open to them',
  grantsHint:
    'Proposed from the role: the minimum necessary. Sensitive subjects open only with a consent that names them.',
  wouldSee: 'Will see:',
  'level.none': 'does not see',
  'level.read': 'reads',
  'level.write': 'reads and writes',
  domains: 'Domains of the file',
  purposes: 'What for',
  'purpose.careCoordination': 'coordinate the follow-up',
  'purpose.serviceDelivery': 'deliver the service',
  'purpose.supervision': 'supervise',
  'purpose.emergency': 'answer an emergency',
  from: 'From',
  until: 'Until',
  untilHint: 'First day without access. Left empty: no end date.',
};
