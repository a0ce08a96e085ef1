/**
 * Elements say when something is not recorded yet; leaving the page then asks first. An element that was unmounted has
 * handed its changes to the page's write queue, which outlives it: what counts is the last word of each.
 */
export function guardUnsavedChanges(): void {
  const dirty = new Set<EventTarget>();
  document.addEventListener('fil-dirty', (event) => {
    const [element] = event.composedPath();
    const { detail } = event as CustomEvent<{ readonly dirty: boolean }>;
    if (element === undefined) return;
    if (detail.dirty) dirty.add(element);
    else dirty.delete(element);
  });
  window.addEventListener('beforeunload', (event) => {
    for (const element of dirty) if (element instanceof Node && !element.isConnected) dirty.delete(element);
    if (dirty.size > 0) event.preventDefault();
  });
}
