/**
 * What is used of the other viewers' packages, so that `npm run check` needs none of
 * them installed.
 */
declare module "react" {
  export interface ReactElement {
    readonly type: unknown;
  }
  export function createElement<Props>(
    component: (props: Props) => ReactElement | null,
    props: Props,
    ...children: ReactElement[]
  ): ReactElement;
}

declare module "react-dom/client" {
  import type { ReactElement } from "react";
  export function createRoot(host: Element): {
    render(element: ReactElement): void;
    unmount(): void;
  };
}

declare module "react-router-dom" {
  import type { ReactElement } from "react";
  export function MemoryRouter(props: object): ReactElement;
}

declare module "@backstage/core-app-api" {
  import type { ReactElement } from "react";
  export function ApiProvider(props: {
    readonly apis: { readonly get: () => unknown };
  }): ReactElement;
}

declare module "@patternfly/react-log-viewer" {
  import type { ReactElement } from "react";
  export function LogViewer(props: {
    readonly data: string;
    readonly height: number;
    readonly isTextWrapped: boolean;
    readonly toolbar: ReactElement;
  }): ReactElement;
  export function LogViewerSearch(props: object): ReactElement;
}

declare module "@melloware/react-logviewer" {
  import type { ReactElement } from "react";
  export function LazyLog(props: {
    readonly url: string;
    readonly onLoad: () => void;
    readonly height: number;
    readonly enableSearch: boolean;
    readonly enableSearchNavigation: boolean;
    readonly caseInsensitive: boolean;
  }): ReactElement;
}

declare module "*/RealLogViewer.esm.js" {
  import type { ReactElement } from "react";
  export function RealLogViewer(props: { readonly text: string }): ReactElement;
}

declare module "@xterm/addon-search" {
  import type { ITerminalAddon, Terminal } from "@xterm/xterm";
  export class SearchAddon implements ITerminalAddon {
    activate(terminal: Terminal): void;
    dispose(): void;
    findNext(
      text: string,
      options: { readonly regex: boolean; readonly caseSensitive: boolean },
    ): boolean;
  }
}

declare module "*.css";
