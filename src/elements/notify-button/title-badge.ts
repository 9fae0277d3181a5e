/**
 * Puts news in front of the page's title while nobody looks at the page. What the page has
 * written there meanwhile is left as it is.
 */
export function badgeTitle(news: string): void {
  if (isLookedAt()) return;
  const title = document.title;
  const badged = `${news} – ${title}`;
  document.title = badged;
  const restore = () => {
    if (!isLookedAt()) return;
    if (document.title === badged) document.title = title;
    document.removeEventListener("visibilitychange", restore);
    window.removeEventListener("focus", restore);
  };
  document.addEventListener("visibilitychange", restore);
  window.addEventListener("focus", restore);
}

function isLookedAt(): boolean {
  return !document.hidden && document.hasFocus();
}
