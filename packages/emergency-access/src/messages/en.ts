import type { Catalogue } from '@fil/element-kit';
import { domainTerms, protectionMeasureTerms, roleTermsInSentence } from '@fil/words';
import type { EmergencyTerms } from './fr-CA.ts';

export const english: Catalogue<EmergencyTerms>['en'] = {
  title: 'Emergency access',
  titleOf: 'Emergency access: {name}',
  careOnly:
    'Emergency access is for health and social care professionals only. Speak to the person or the case manager.',
  lead: 'You are not in this person’s circle of care. In an emergency, one gesture opens the essentials to you.',
  whatTitle: 'What it opens',
  what: 'Identity and contacts, health, medication, rights and protection, back-up plans. The rest opens one domain at a time.',
  howLongTitle: 'For how long',
  howLong: ({ hours }, formats) =>
    formats.plural(Number(hours), {
      one: '{count} hour, then access closes by itself.',
      other: '{count} hours, then access closes by itself.',
    }),
  whoTitle: 'Who is told',
  who: 'The person, and whoever is accountable for the follow-up, see your name, your reason, the time and what you read. The access is then reviewed.',
  readOnly: 'You read; you write nothing in the file.',

  formTitle: 'Open the file for an emergency',
  name: 'Name of the person, exactly as in your record',
  birthDate: 'Date of birth',
  birthDateHint: 'Year-month-day, for example 1941-11-03',
  reason: 'Reason of the emergency',
  reasonHint: 'At least ten characters. The person will read it.',
  dangerLegend: 'Is life or integrity in danger?',
  dangerNo: 'No',
  dangerNoAbout: 'What the person refused to show stays closed.',
  dangerYes: 'Yes, in danger now',
  dangerYesAbout: 'Passes over a refusal of the person, who will know; it will be reviewed.',
  open: 'Open for an emergency',
  opening: 'Opening…',
  nameMissing: 'Type the name of the person.',
  birthDateMissing: 'Type the date of birth, for example 1941-11-03.',
  reasonMissing: 'Say the reason, in at least ten characters.',
  reasonTooLong: 'Shorten the reason: {max} characters at most.',
  'refused.identityMismatch':
    'No file matches this name and date of birth exactly. Check spelling, accents and the date. Nothing was opened.',
  'refused.careOnly':
    'Emergency access is for health and social care professionals only. Nothing was opened.',
  'refused.restrictedRecipient':
    'The person refused that part of this be shown to you. It is passed over only when life or integrity is in danger: say so above if it is. Nothing was opened.',

  'left.hours': ({ hours, minutes }, formats) =>
    `${formats.plural(Number(hours), { one: '{count} hour', other: '{count} hours' })}${
      Number(minutes) === 0
        ? ''
        : ` ${formats.plural(Number(minutes), { one: '{count} minute', other: '{count} minutes' })}`
    }`,
  'left.minutes': ({ minutes }, formats) =>
    formats.plural(Number(minutes), {
      zero: 'less than a minute',
      one: '{count} minute',
      other: '{count} minutes',
    }),
  left: '{left} left, until {until}.',
  over: 'Time is up: access closed by itself. What was shown has left the screen.',
  openedNow: 'File opened for the emergency.',
  told: 'The person, and whoever is accountable for the follow-up, see this access.',

  'set.identity': 'Identity and contacts',
  'set.contingency': 'Back-up plans',
  nothing: 'Nothing is recorded here.',
  unread: 'This part could not be read. Try again before concluding that it is empty.',
  answersClosed:
    'No evaluation opens with this domain. To read the answers, open “Service plan” below as well.',
  born: 'Born on {day}',
  phone: 'Phone',
  languages: 'Languages',
  municipality: 'Municipality',
  livesAlone: 'Lives alone',
  accountable: 'accountable for the follow-up',
  noPhone: 'no phone recorded',
  evaluatedOn: 'completed on {day}',
  evaluatedDraft: 'completed on {day}, not signed yet',
  'measure.since': '{measure}, since {day}',
  contingencyLine: '{provider} · responsible: {responsible}',
  yes: 'yes',
  no: 'no',
  'absence.unknown': 'unknown',
  'absence.refused': 'refused to answer',
  'absence.notAssessed': 'not assessed',
  'said.person': 'said by the person',
  'said.caregiver': 'said by the caregiver',
  'said.professional': 'said by a professional',
  'said.observation': 'observed',

  moreTitle: 'Open another domain',
  moreAbout: 'One domain at a time, each with its reason.',
  more: 'Domain',
  moreChoose: 'Choose a domain',
  moreMissing: 'Choose the domain to open.',
  moreSensitive: 'Sensitive subjects open only when life or integrity is in danger.',
  moreOpen: 'Open this domain',
  moreOpened: 'Domain opened: {domain}.',
  reread: 'Read again',

  ...roleTermsInSentence.en,
  'representative.mandatary': 'mandatary',
  'representative.tutor': 'tutor',
  'representative.assistant': 'assistant, represents nobody',
  'representative.guardian': 'guardian',
  'representative.curator': 'curator',
  'representative.authorizedRelative': 'authorized relative',
  'representative.futureMandatary': 'future protection mandatary',
  'representative.trustedPerson': 'trusted person, represents nobody',
  ...protectionMeasureTerms.en,
  ...domainTerms.en,
};
