/** A pipeline's steps, for menus and headings: our own drawing, not Buildkite's mark. */
export function BuildkiteIcon() {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M3 5.5v7l6 3.5V9z" />
      <path d="M9 9l6-3.5v7L9 16" />
      <path d="M15 5.5l6 3.5v7l-6-3.5" />
    </svg>
  );
}
