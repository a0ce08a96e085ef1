import { circleActionsOf, circleFacts, circleKinds, hasEnded, recordsOfKind, withDefaults } from '@fil/rules';
import { procedureInputs } from '@fil/vocabulary/schemas';
import type {
  CircleCandidatesAnswer,
  CircleCreateAnswer,
  CircleMember,
  CircleReadAnswer,
  MembershipFact,
} from '@fil/vocabulary/types';
import { readAttention } from '../file/attention.ts';
import { readCircle } from '../file/read-circle.ts';
import { readEntities } from '../file/read-entities.ts';
import { readFile } from '../file/read-file.ts';
import { router, signedInProcedure } from '../trpc.ts';
import { createCircle } from './create-circle.ts';
import { findCandidates } from './find-candidates.ts';
import { withSeenDomains } from './seen-domains.ts';

export const circleRouter = router({
  /** The circle of one person: who is in it, what she agreed to and refused, and what this reader may do there. */
  read: signedInProcedure
    .input(procedureInputs['circle.read'])
    .query(({ ctx, input }): Promise<CircleReadAnswer> =>
      readFile(ctx, input, async (transaction, file) => {
        const members = await withSeenDomains(transaction, file, await readCircle(transaction, file));
        const attention = await readAttention(transaction, file);
        const records = await readEntities(transaction, file, {
          procedure: 'circle.read',
          now: ctx.now,
          kinds: ['identity', ...circleKinds],
          alsoRead: ['identity', ...attention.flatMap(({ domains }) => domains)],
        });
        const facts = circleFacts(records);
        const written = new Map(facts.memberships.map(({ id, fact }) => [id, fact]));
        const { identity, territory } = ctx;
        const model = withDefaults(territory.parameters).caseModel;
        const { roles, accountable, membershipId } = file;
        return {
          ...facts,
          members: members.map((member) => asWritten(member, written.get(member.membershipId))),
          // Of those who left, the list of members says enough.
          memberships: facts.memberships.filter(({ fact }) => !hasEnded(fact, ctx.today)),
          identity: recordsOfKind(records, 'identity')[0] ?? null,
          attention,
          me: {
            accountId: identity.professionalId,
            kind: identity.kind,
            role: roles[0] ?? null,
            membershipId,
            accountable,
          },
          actions: circleActionsOf({ roles, accountable, model, kind: identity.kind }),
          grants: file.grants,
          model,
          country: territory.country,
          today: ctx.today,
          now: ctx.now,
        };
      }),
    ),

  /** Begins a person's circle, with whoever asks as its accountable member. Asked again with the same ids, it answers the same. */
  create: signedInProcedure
    .input(procedureInputs['circle.create'])
    .mutation(({ ctx, input }): Promise<CircleCreateAnswer> => createCircle(ctx, input)),

  /** Professionals and bodies of the territory, by name or function: whom one may add to a circle, or refer to. */
  candidates: signedInProcedure
    .input(procedureInputs['circle.candidates'])
    .query(async ({ ctx, input }): Promise<CircleCandidatesAnswer> => ({
      candidates: await ctx.service.database.inTransaction(ctx.scope, (transaction) =>
        findCandidates(transaction, input),
      ),
    })),
});

/** The telephone and the reason of an end stand in the fact, which a reader may lack the domain for; the member does not. */
function asWritten(member: CircleMember, fact: MembershipFact | undefined): CircleMember {
  return {
    ...member,
    ...(fact?.phone !== undefined && { phone: fact.phone }),
    ...(fact?.endReason !== undefined && { endReason: fact.endReason }),
  };
}
