/** Addresses a link may have. Anything else (javascript, data, blob, file, relative …) is no link. */
const linkSchemes = ['https:', 'mailto:', 'tel:'];
const inlineImage = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

/** The address as it may stand in `href`, or `undefined`. */
export function safeLink(text: string): string | undefined {
  const address = text.trim();
  const url = parse(address);
  if (url === undefined || !linkSchemes.includes(url.protocol)) return undefined;
  // A name or password in a link is there to make it look like another site.
  return url.username === '' && url.password === '' ? url.href : undefined;
}

/**
 * The address as it may stand in `src`: an image in the text itself. One from elsewhere would tell a third party who
 * opened the form, and only `remote` allows it.
 */
export function safeImage(text: string, remote: boolean): string | undefined {
  // XHTML may break a long address over lines.
  const address = text.replace(/[\t\n\r ]+/g, '');
  if (address.startsWith('data:')) return inlineImage.test(address) ? address : undefined;
  if (!remote) return undefined;
  const url = parse(text.trim());
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
}

/** Read as a browser reads it, so that no trick of writing (case, tabs, entities) tells two readers two things. */
function parse(address: string): URL | undefined {
  // Told apart here, as a relative address has no scheme and would take the page's.
  return URL.canParse(address) ? new URL(address) : undefined;
}
