import { compileProgram } from '../cells/compile-program.ts';
import type { Form } from '../form/form.ts';

/** Compiles the expressions of a form, with the reference library where one of them needs it. */
export async function loadProgram(form: Form): Promise<void> {
  const { program, problems } = await compileProgram(form, async () => {
    const { loadLibrary } = await import('../expressions/library.ts');
    return loadLibrary();
  });
  form.tell(problems);
  form.stock.program = program;
  form.stock.arrived({ program });
}
