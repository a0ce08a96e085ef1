/**
 * Counts what the page's Content-Security-Policy refuses and says it in the footer. The page's first script, and a
 * classic one: it hears everything that is refused after it, in every browser. The server wrote the sentences on the
 * element that shows them.
 */
export {};

// A block, because a classic script's own names would be the page's.
{
  const refused: string[] = [];

  const say = (): void => {
    const place = document.getElementById('policy');
    // What is refused before the footer is read is told once it is.
    if (!place) return;
    const { none, one, several } = place.dataset;
    const sentence = refused.length === 0 ? none : refused.length === 1 ? one : several;
    place.dataset['count'] = String(refused.length);
    place.textContent = (sentence ?? '')
      .replace('{count}', String(refused.length))
      .replace('{directives}', [...new Set(refused)].join(', '));
  };

  window.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective }) => {
      refused.push(effectiveDirective);
      say();
    },
    // Before anything of the page could stop it.
    { capture: true },
  );
  document.addEventListener('DOMContentLoaded', say);
}
