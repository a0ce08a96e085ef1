import { compileProgram } from '../cells/compile-program.ts';
import type { Form } from '../form/form.ts';

/** Compiles the expressions of a form, with what some of them need beyond the usual. */
export async function loadProgram(form: Form): Promise<void> {
  const { program, problems } = await compileProgram(form, {
    shapes: async () => (await import('../expressions/unusual-shapes.ts')).unusualShapes,
    library: async () => (await import('../expressions/library.ts')).loadLibrary(),
  });
  form.tell(problems);
  form.stock.program = program;
  form.stock.arrived({ program });
}
