import { createElement, type ReactElement } from "react";
import { createRoot } from "react-dom/client";

/** Renders a viewer of React into the page. */
export function mount<Props>(
  host: HTMLElement,
  component: (props: Props) => ReactElement | null,
): { readonly render: (props: Props) => void; readonly unmount: () => void } {
  const root = createRoot(host);
  return {
    render: (props) => root.render(createElement(component, props)),
    unmount: () => root.unmount(),
  };
}
