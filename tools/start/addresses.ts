/** Every address of the demonstration, counted from one base port. All on 127.0.0.1. */
export interface Addresses {
  readonly index: string;
  readonly api: string;
  readonly provider: string;
  readonly clsc: string;
  readonly dac: string;
  readonly hospital: string;
  readonly plain: string;
  /** The person's own door. */
  readonly door: string;
  /** L'Escale, a community body. */
  readonly escale: string;
  /** Refuge du Quai, a night shelter. */
  readonly refuge: string;
  /** Our own page for visits without network. */
  readonly visit: string;
}

export const host = '127.0.0.1';
export const defaultBasePort = 4600;
export const portCount = 11;

export function addressesFrom(basePort: number): Addresses {
  const origin = (offset: number) => `http://${host}:${basePort + offset}`;
  return {
    index: origin(0),
    api: origin(1),
    provider: origin(2),
    clsc: origin(3),
    dac: origin(4),
    hospital: origin(5),
    plain: origin(6),
    door: origin(7),
    escale: origin(8),
    refuge: origin(9),
    visit: origin(10),
  };
}
