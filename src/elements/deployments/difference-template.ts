import { html, nothing, type TemplateResult } from "lit";
import { icons } from "../../styles/icons.js";
import type { DeploymentsView } from "./deployments-view.js";
import type { Environment } from "./environments.js";

/** Two environments, by their ids. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

interface DifferenceOptions {
  readonly environments: readonly Environment[];
  readonly pair: Pair | undefined;
  readonly onPair: (pair: Pair) => void;
}

/** A way to the commits that one environment has and another has not. */
export function difference(
  { environments, pair, onPair }: DifferenceOptions,
  view: DeploymentsView,
): TemplateResult | typeof nothing {
  const known = environments.filter(({ current }) => current !== undefined);
  const find = (id: string | undefined) => known.find((one) => one.id === id);
  const from = find(pair?.from) ?? known[0];
  const to = find(pair?.to) ?? comparedFirst(known, from, view);
  if (!from || !to) return nothing;
  const words = view.words.deployments.compare;
  const chosen = { from: from.id, to: to.id };
  const choice = (side: keyof Pair) =>
    html`<label
      >${words[side]}
      <select
        @change=${(event: Event) => {
          const { value } = event.currentTarget as HTMLSelectElement;
          onPair({ ...chosen, [side]: value });
        }}
      >
        ${known.map(
          (one) =>
            html`<option value=${one.id} .selected=${one.id === chosen[side]}>
              ${nameOf(one)}
            </option>`,
        )}
      </select></label
    >`;
  return html`<section
    class="difference"
    part="difference"
    aria-labelledby="compare"
  >
    <h3 id="compare">${words.title}</h3>
    <div class="choice">${choice("from")} ${choice("to")}</div>
    <p>${outcome(from, to, view)}</p>
  </section>`;
}

/** One that can be compared, if there is one: a nightly build may know no commit. */
function comparedFirst(
  known: readonly Environment[],
  from: Environment | undefined,
  { repository }: DeploymentsView,
): Environment | undefined {
  const others = known.filter((one) => one !== from);
  const base = from?.current?.build.commit ?? "";
  return (
    others.find(
      ({ current }) =>
        repository?.compare(base, current?.build.commit ?? "") !== undefined,
    ) ?? others[0]
  );
}

function outcome(from: Environment, to: Environment, view: DeploymentsView) {
  const words = view.words.deployments.compare;
  const [base = "", head = ""] = [from, to].map(
    ({ current }) => current?.build.commit,
  );
  const href = view.repository?.compare(base, head);
  if (href === undefined)
    return html`<span class="muted">${words.impossible}</span>`;
  if (base.toLowerCase() === head.toLowerCase())
    return html`<span class="muted">${words.same}</span>`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer"
    >${words.show(nameOf(to), nameOf(from))} ${icons.external}</a
  >`;
}

function nameOf({ name, app }: Environment): string {
  return app === undefined ? name : `${name} – ${app}`;
}
