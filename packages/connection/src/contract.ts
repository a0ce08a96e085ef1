import type { AppRouter } from '@fil/api/router';
import type { CommandAnswers, CommandPath, QueryAnswers, QueryPath } from './procedures.ts';

/** A procedure of tRPC, as far as its answer is concerned. */
interface Answering<Answer> {
  readonly _def: { readonly $types: { readonly output: Answer } };
}
type Rooms = AppRouter['_def']['record'];

/** What the service's own types say that a path answers; `never` when it has no such path. */
type Served<Path extends string> = Path extends `${infer Room}.${infer Procedure}`
  ? Room extends keyof Rooms
    ? Procedure extends keyof Rooms[Room]
      ? Rooms[Room][Procedure] extends Answering<infer Answer>
        ? Answer
        : never
      : never
    : never
  : never;

type Promised = QueryAnswers & CommandAnswers;

/** Paths whose answer is not what this package promises. */
type Broken = {
  [Path in QueryPath | CommandPath]: [Served<Path>] extends [never]
    ? Path
    : Served<Path> extends Promised[Path]
      ? never
      : Path;
}[QueryPath | CommandPath];

/**
 * The only tie to a service: when the workspace is checked, the compiler compares its types with ours and names on the
 * next line whatever differs. Nothing of it is left at run time.
 */
export const contractHolds: [Broken] extends [never] ? true : { readonly [Path in Broken]: Served<Path> } =
  true;
