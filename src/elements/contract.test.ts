import { expect, fixture, html } from "@open-wc/testing";
import { html as staticHtml, unsafeStatic } from "lit/static-html.js";
import type { LitElement } from "lit";
import "../define.js";

/*
 * What every element promises, checked for each one that the manifest lists, so that
 * neither a new element nor the manifest can fall behind.
 */

interface Declaration {
  readonly name: string;
  readonly tagName: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly members?: readonly {
    readonly name: string;
    readonly kind: string;
    readonly attribute?: string;
    readonly description?: string;
    readonly privacy?: string;
  }[];
  readonly events?: readonly { readonly name: string }[];
}

interface Module {
  readonly path: string;
  readonly declarations: readonly Declaration[];
}

const response = await fetch("/custom-elements.json");
const { modules } = (await response.json()) as { modules: readonly Module[] };

/** Listeners that are on the page itself now, counted by kind of event. */
function watchPageListeners(): { readonly open: () => number; end(): void } {
  /** By type, and by whether they capture: what tells one from another beside the function. */
  const open = new Map<string, Set<unknown>>();
  const kindOf = (
    target: EventTarget,
    type: string,
    options?: boolean | EventListenerOptions,
  ) => {
    const capture = typeof options === "object" ? options.capture : options;
    const kind = `${target === window ? "window" : "document"} ${type} ${Boolean(capture)}`;
    const listeners = open.get(kind) ?? new Set();
    open.set(kind, listeners);
    return listeners;
  };
  const undo = [document, window].map((target: EventTarget) => {
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    target.addEventListener = function (...args) {
      kindOf(target, args[0], args[2]).add(args[1]);
      addEventListener.apply(this, args);
    };
    target.removeEventListener = function (...args) {
      kindOf(target, args[0], args[2]).delete(args[1]);
      removeEventListener.apply(this, args);
    };
    return () => {
      Reflect.deleteProperty(target, "addEventListener");
      Reflect.deleteProperty(target, "removeEventListener");
    };
  });
  return {
    open: () => [...open.values()].reduce((sum, { size }) => sum + size, 0),
    end: () => undo.forEach((each) => each()),
  };
}

describe("every element", () => {
  it("is listed in the manifest once it is defined", () => {
    const listed = modules.flatMap(({ declarations }) =>
      declarations.map(({ tagName }) => tagName),
    );
    expect(listed.length).to.be.greaterThan(10);
    expect(new Set(listed).size).to.equal(listed.length);
    for (const tag of listed)
      expect(customElements.get(tag), `${tag} is registered`).to.exist;
  });

  for (const { path, declarations } of modules) {
    for (const declaration of declarations) {
      const tag = declaration.tagName;
      describe(`<${tag}>`, () => {
        it("is named after its file, and described", () => {
          const file = path.split("/").at(-1)?.replace(/\.ts$/, "");
          expect(tag).to.equal(`buildkite-${file ?? ""}`);
          expect(declaration.name).to.match(/^Buildkite[A-Z]/);
          expect(
            (declaration.summary ?? "") + (declaration.description ?? ""),
          ).to.not.equal("");
        });

        it("has attributes a person can type, and events of its own family", () => {
          for (const { name } of declaration.attributes ?? [])
            expect(name).to.match(/^[a-z]+(-[a-z]+)*$/);
          for (const { name } of declaration.events ?? [])
            expect(name).to.match(/^buildkite-[a-z]+(-[a-z]+)*$/);
        });

        it("starts without touching its own attributes or children", () => {
          const element = document.createElement(tag);
          expect(element.attributes).to.have.length(0);
          expect(element.childNodes).to.have.length(0);
        });

        it("is accessible before it is given anything", async () => {
          const element = await bare(tag);
          await expect(element).to.be.accessible();
        });

        it("works again after it is moved, and leaves nothing behind", async () => {
          const element = await bare(tag);
          const parent = element.parentElement!;
          const shown = element.shadowRoot!.textContent;
          element.remove();
          await element.updateComplete;
          const listeners = watchPageListeners();
          try {
            parent.append(element);
            await element.updateComplete;
            expect(element.shadowRoot!.textContent).to.equal(shown);
            element.remove();
            await element.updateComplete;
            expect(listeners.open()).to.equal(0);
          } finally {
            listeners.end();
          }
        });
      });
    }
  }
});

async function bare(tag: string): Promise<LitElement> {
  const name = unsafeStatic(tag);
  const parent = await fixture(html`<div></div>`);
  const element = await fixture<LitElement>(staticHtml`<${name}></${name}>`, {
    parentNode: parent,
  });
  await element.updateComplete;
  return element;
}
