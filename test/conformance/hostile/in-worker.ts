import { parentPort } from 'node:worker_threads';
import { hostileForms } from './hostile-forms.ts';
import { tryForm } from './try-form.ts';

// Tries hostile forms apart, one a message, so that one that never comes back can be ended from outside.
parentPort?.on('message', (name: string) => {
  void answer(name);
});

async function answer(name: string): Promise<void> {
  try {
    const form = hostileForms.find((each) => each.name === name);
    if (form === undefined) throw new RangeError(`No hostile form ${name}.`);
    const { problems, ...tried } = await tryForm(form.make(), form.works);
    const some = problems.length > 1_000 ? [...problems.slice(0, 500), ...problems.slice(-500)] : problems;
    parentPort?.postMessage({ tried: { ...tried, problems: some, polluted: 'polluted' in {} } });
  } catch (error) {
    parentPort?.postMessage({
      thrown: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
