import { html, type TemplateResult } from "lit";
import { emojiText } from "../emoji/emoji-text.js";
import { stepName, type GraphView } from "./graph-view.js";
import { stateIcon } from "./node-template.js";
import { stepFacts } from "./step-detail.js";

/** Every step in words, in the pipeline's order: the same as the graph for who cannot see it. */
export function stepList(view: GraphView): TemplateResult {
  const { nodes } = view.drawn.graph;
  return html`<ol class="steps" part="list">
    ${nodes.map(({ step, group }, at) => {
      const name = emojiText(stepName(step, view.messages), view.emoji);
      return html`<li class="step">
        <div class="heading">
          ${stateIcon(view.jobs[at]?.state)}
          <h3>
            ${
              group
                ? html`<span class="of"
                    ><bdi
                      >${emojiText(stepName(group, view.messages), view.emoji)}</bdi
                    >
                    /
                  </span>`
                : ""
            }<bdi>${name}</bdi>
          </h3>
        </div>
        ${stepFacts(at, view)}
      </li>`;
    })}
  </ol>`;
}
