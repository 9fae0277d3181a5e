/** Where a portal shows a component's builds. */
export const tabOf = (component: string) =>
  `${overviewOf(component)}/ci-cd` as const;

/** Where a portal shows a component at all, with our card. */
export const overviewOf = (component: string) =>
  `/catalog/default/component/${component}` as const;

/** What Backstage shows in place of a view whose first load failed. */
export const ERROR_PANEL = 'div[slot="error"]';

/** What a list shows above builds that could not be refreshed. */
export const STALE_NOTICE = "buildkite-build-list >>> .notice";

export const ROW = "buildkite-build-row";

/** Selects the element that says this. */
export const saying = (text: string) => `::-p-text(${text})`;

/** The control that starts a rebuild, where one is offered. */
export const REBUILD =
  'buildkite-rebuild-button >>> button[aria-disabled="false"][aria-haspopup="dialog"]';

/** The same control where it cannot be used. */
export const REFUSED_REBUILD =
  'buildkite-rebuild-button >>> button[aria-disabled="true"][aria-haspopup="dialog"]';
