import { spawn } from 'node:child_process';

/** Runs a command of the workspace with our output as its own; resolves to its exit code. */
export function runCommand(
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const [program = '', ...parameters] = command;
  return new Promise((settle) => {
    const child = spawn(program, parameters, {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      settle(127);
    });
    child.on('close', (code) => settle(code ?? 1));
  });
}
