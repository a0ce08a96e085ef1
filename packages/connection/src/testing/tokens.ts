/** A token that only looks like one: what a browser can read of it is right, and nobody verifies it here. */
export function fakeToken(
  subject: string,
  options: { readonly lifetime?: number; readonly serial?: number } = {},
): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: 'https://issuer.test',
    sub: subject,
    iat: 1_000,
    exp: 1_000 + (options.lifetime ?? 300),
  };
  return [encode({ alg: 'none' }), encode({ ...claims, jti: options.serial ?? 0 }), 'signature'].join('.');
}

/** Waits until something holds; fails after three seconds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited in vain until ${what}`);
}
