import pg from 'pg';

/** Another node took the same identifier at the same moment, or two transactions waited for each other: begin again. */
const worthAnotherTry = new Set(['23505', '40001', '40P01']);
const mostTries = 4;

/** Runs a whole transaction, again when it only met another one. */
export async function withTries<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await transaction();
    } catch (thrown) {
      const again =
        thrown instanceof pg.DatabaseError && worthAnotherTry.has(thrown.code ?? '') && tries < mostTries;
      if (!again) throw thrown;
    }
  }
}
