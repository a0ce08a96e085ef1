/**
 * A browser may keep a page in memory to show it again at once with the back button. This one is emptied when it is left,
 * and asked again when it comes back: on a shared computer, nobody reads it after its owner.
 */
export function leaveNoTrace(): void {
  window.addEventListener('pagehide', () => document.body.replaceChildren());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}
