import { useCallback, type MouseEvent } from "react";
import { useHref, useNavigate } from "react-router-dom";

/**
 * Follows an element's links within the app without leaving the page, as the app's own
 * links do. New tabs and windows, and links elsewhere, are the browser's.
 */
export function useInAppLinks(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  const root = useHref("/").replace(/\/+$/, "");
  return useCallback(
    (event: MouseEvent) => {
      const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
      if (event.defaultPrevented || button !== 0) return;
      if (metaKey || ctrlKey || shiftKey || altKey) return;
      const link = event.nativeEvent
        .composedPath()
        .find((node) => node instanceof HTMLAnchorElement);
      if (link?.origin !== location.origin) return;
      if (link.target !== "" && link.target !== "_self") return;
      const { pathname, search, hash } = link;
      if (!pathname.startsWith(`${root}/`)) return;
      event.preventDefault();
      navigate(pathname.slice(root.length) + search + hash);
    },
    [navigate, root],
  );
}
