/** Whether anybody can see the page. */
export interface Visibility {
  readonly hidden: boolean;
  /** Calls back on every change; returns what ends that. */
  subscribe(onChange: () => void): () => void;
}

export const pageVisibility: Visibility = {
  get hidden() {
    return document.hidden;
  },
  subscribe(onChange) {
    document.addEventListener("visibilitychange", onChange);
    return () => document.removeEventListener("visibilitychange", onChange);
  },
};
