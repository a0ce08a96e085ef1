/** Bytes that the Web Cryptography API takes everywhere. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
export const textOf = (bytes: BufferSource): string => new TextDecoder().decode(bytes);
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** Base64 for addresses and keys (RFC 4648, section 5), without padding. */
export function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

export function fromBase64Url(text: string): Bytes {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
