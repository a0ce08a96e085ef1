import type { Day } from '@fil/vocabulary/types';
import type { Words } from '../messages/index.ts';
import type { Consequence } from '../model/aftermath.ts';
import { dayOf } from '../model/day-number.ts';
import { capitalized, counted, dueWords, duration } from './counted.ts';
import { datesOf, titleOf } from './event-words.ts';

/** One line of « ce qui a suivi ». */
export function consequenceWords(words: Words, consequence: Consequence, today: Day): string {
  switch (consequence.type) {
    case 'waits':
      return words.term('next.waits', {
        title: titleOf(words, consequence.event),
        when: dueWords(words, dayOf(consequence.event.from), today),
      });
    case 'evaluated':
      return words.term('next.evaluated', {
        title: titleOf(words, consequence.event),
        delay: duration(words, consequence.days),
      });
    case 'notEvaluated':
      return words.term('next.notEvaluated');
    case 'ended':
      return words.term('next.ended', {
        day: words.day(consequence.day, 'long'),
        days: duration(words, consequence.days),
      });
    case 'resumed':
      return words.term('next.resumed', {
        day: words.day(dayOf(consequence.event.from), 'long'),
        delay: duration(words, consequence.days),
      });
    case 'notResumed':
      return words.term('next.notResumed');
    case 'services':
      return counted(words, 'next.services', consequence.suspended, {
        suspended: consequence.suspended,
        resumed: consequence.resumed,
      });
    case 'nextPlace':
      return capitalized(
        words.term('next.nextPlace', {
          place: titleOf(words, consequence.event),
          when: datesOf(words, consequence.event),
        }),
      );
  }
}
