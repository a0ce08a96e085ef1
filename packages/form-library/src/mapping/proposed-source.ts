import type { SourceDocument } from '@fil/instruments/mapping';
import type { CompiledQuestion } from '@fil/questionnaire';
import { answerKeysOf, isTypedNumber } from './countable.ts';

/**
 * What is proposed for a question that starts to count: the weights of the form where it has them, else numbers that
 * its answers carry as codes. What nothing says is left to be said: a guess would score in silence.
 * @param takes What the input of a function may be; absent for the institution's own sum.
 */
export function proposedSource(question: CompiledQuestion, takes?: readonly number[]): SourceDocument {
  const { linkId } = question;
  if (isTypedNumber(question)) return takes ? { linkId } : { linkId, ...limitsOf(question) };
  if (weightsFit(question, takes)) return { linkId, ordinal: true };
  return { linkId, values: numbersOf(answerKeysOf(question), takes) };
}

/** Whether every answer has a weight in the form, and one that is taken. */
export function weightsFit({ options }: CompiledQuestion, takes?: readonly number[]): boolean {
  return (
    options.length > 0 &&
    options.every(({ weight }) => weight !== undefined && (takes === undefined || takes.includes(weight)))
  );
}

/** Whether every answer has a weight in the form, taken or not. */
export const hasWeights = ({ options }: CompiledQuestion): boolean =>
  options.length > 0 && options.every(({ weight }) => weight !== undefined);

function numbersOf(keys: readonly string[], takes: readonly number[] | undefined): Record<string, number> {
  const numbers = keys.map((key) => [key, /^-?\d{1,4}(\.\d+)?$/.test(key) ? Number(key) : NaN] as const);
  const fit = numbers.every(([, value]) => Number.isFinite(value) && (takes?.includes(value) ?? true));
  return fit ? Object.fromEntries(numbers) : {};
}

function limitsOf({ minValue, maxValue }: CompiledQuestion): Pick<SourceDocument, 'lowest' | 'highest'> {
  const [lowest, highest] = [numberIn(minValue), numberIn(maxValue)];
  return { ...(lowest !== undefined && { lowest }), ...(highest !== undefined && { highest }) };
}

function numberIn(value: CompiledQuestion['minValue']): number | undefined {
  if (value === undefined) return undefined;
  if ('valueInteger' in value) return value.valueInteger;
  return 'valueDecimal' in value ? value.valueDecimal : undefined;
}
