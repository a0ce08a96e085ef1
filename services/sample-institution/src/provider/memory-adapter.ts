import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { Clock } from '@fil/vocabulary/types';

interface Kept {
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * Where one issuer keeps its sessions, codes and tokens: memory, for as long as the demonstration runs. Each issuer has
 * its own, so that nothing of one institution can be found through another.
 */
export function memoryAdapter(clock: Clock): AdapterFactory {
  const byModel = new Map<string, Map<string, Kept>>();
  const now = () => Date.parse(clock.now());
  const modelOf = (name: string) => {
    const found = byModel.get(name) ?? new Map<string, Kept>();
    byModel.set(name, found);
    return found;
  };

  return (name): Adapter => {
    const kept = modelOf(name);
    const alive = (entry: Kept | undefined) => (entry && entry.until > now() ? entry.payload : undefined);
    const findWhere = (matches: (payload: AdapterPayload) => boolean) => {
      for (const entry of kept.values()) if (matches(entry.payload)) return alive(entry);
      return undefined;
    };
    return {
      async upsert(id, payload, expiresIn) {
        for (const [old, entry] of kept) if (entry.until <= now()) kept.delete(old);
        kept.set(id, { payload, until: expiresIn === undefined ? Infinity : now() + expiresIn * 1000 });
      },
      async find(id) {
        return alive(kept.get(id));
      },
      async findByUid(uid) {
        return findWhere((payload) => payload.uid === uid);
      },
      async findByUserCode(userCode) {
        return findWhere((payload) => payload.userCode === userCode);
      },
      async consume(id) {
        const entry = kept.get(id);
        if (entry)
          kept.set(id, { ...entry, payload: { ...entry.payload, consumed: Math.floor(now() / 1000) } });
      },
      async destroy(id) {
        kept.delete(id);
      },
      async revokeByGrantId(grantId) {
        for (const model of byModel.values()) {
          for (const [id, { payload }] of model) if (payload.grantId === grantId) model.delete(id);
        }
      },
    };
  };
}
