import { addToDate } from './add-to-date.ts';
import { distinct } from './distinct.ts';
import { Fault } from './fault.ts';
import { operators } from './operators.ts';
import type { Operator } from './operators.ts';

/** A day or a moment, so many calendar units later or earlier; everything else as `otherwise` has it. */
const moved =
  (sign: 1 | -1, otherwise: Operator): Operator =>
  (left, right, run, name) => {
    const [one, other] = [left[0], right[0]];
    if (left.length === 1 && right.length === 1 && typeof other === 'object' && other.is === 'quantity') {
      if (typeof one === 'object' && one.is === 'dateTime' && one.text.includes('T')) {
        // The hour stays what it is, and so does the offset.
        const [day = '', hour = ''] = one.text.split('T');
        const moved = addToDate({ is: 'date', text: day }, other, sign);
        return [{ is: 'dateTime', text: `${moved.text}T${hour}` }];
      }
      if (typeof one === 'object' && one.is === 'date') return [addToDate(one, other, sign)];
      throw new Fault('wrongType', name);
    }
    return otherwise(left, right, run, name);
  };

export const unusualOperators: Readonly<Record<string, Operator>> = {
  '+': moved(1, operators['+']!),
  '-': moved(-1, operators['-']!),
  '|': (left, right, run) => {
    run.work(left.length + right.length);
    return distinct([...left, ...right], (steps) => run.work(steps));
  },
};
