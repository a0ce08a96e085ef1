/** A caller as the rules of the tables know them. */
import { callerOf } from './callers.ts';
import type { CallerName } from './callers.ts';
import { accountOf } from './people.ts';
import type { Placed } from './raw-database.ts';
import type { Asking } from './tables.ts';
import type { World } from './world.ts';

/** @param everything every row of at least the table of memberships. */
export function asking(
  world: World,
  name: CallerName,
  everything: ReadonlyMap<string, readonly Placed[]>,
): Asking {
  const { professionalId, institutionId, territoryId } = world.accounts[accountOf(name)];
  const caller = callerOf(name);
  const fileId = world.files[caller.file].id;
  const members = (everything.get('membership') ?? []).filter(({ row }) => row['file_id'] === fileId);
  const isLetIn = caller.reads.length > 0;
  return {
    ...caller,
    accountId: professionalId,
    institutionId,
    territoryId,
    fileId,
    membershipIds: new Set(members.map(({ row }) => row['id'])),
    memberAccounts: new Set(isLetIn ? members.map(({ row }) => row['professional_id']) : []),
  };
}
