/**
 * Resolves once the page's observers have said whether an element is on the screen,
 * which is when it begins to ask for anything. Observers speak in the order in which
 * they were made, so the one made here is the last.
 */
export function observed(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}
