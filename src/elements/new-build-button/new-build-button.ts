import { LitElement, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import { formatPipelineSlug } from "../../api/slugs.js";
import type {
  Build,
  CreateBuildInput,
  Pipeline,
  PipelineRef,
} from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { LiveController } from "../../live/live-controller.js";
import { buildsQuery, pipelineQuery } from "../../live/queries.js";
import { StepsController } from "../../live/steps-controller.js";
import { icons } from "../../styles/icons.js";
import { ALL_ALLOWED, type Access } from "../access.js";
import { ActController } from "../act/act-controller.js";
import type { ActTarget, ActVariant } from "../act/act-host.js";
import type { ActSubject } from "../act/act-options.js";
import { actTemplate } from "../act/act-template.js";
import { actStyles } from "../act/act.styles.js";
import { tellOfNewBuild } from "../act/tell-views.js";
import { filterOptions } from "../build-filters/filter-options.js";
import { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import {
  emojiLookup,
  emojiStyles,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import { namedPipeline } from "../named-pipeline.js";
import { ComboBox } from "../step-fields/combo-box.js";
import { DraftForm } from "../step-fields/draft-form.js";
import { formStyles } from "../step-fields/form.styles.js";
import {
  BuildkiteBuildCreateEvent,
  BuildkiteBuildCreatedEvent,
} from "./events.js";
import { firstStepOf, questionsOf, type FirstStep } from "./first-step.js";
import { likeBuild } from "./like-build.js";
import { NewBuildForm } from "./new-build-form.js";
import { BRANCH_ID, newBuildFields } from "./new-build-fields.js";

/**
 * Starts a build of a pipeline: of which branch and commit, with which variables and
 * meta-data, with the answers to what its first step asks; anew, or like another build.
 * Branches and questions are looked up once the dialog is open.
 *
 * @element buildkite-new-build-button
 * @fires {BuildkiteBuildCreateEvent} buildkite-build-create - Somebody has confirmed; cancel it to prevent the build.
 * @fires {BuildkiteBuildCreatedEvent} buildkite-build-created - The new build exists.
 * @fires {BuildkiteActionFailedEvent} buildkite-action-failed - It was refused; the dialog says so as well.
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - Somebody wants to see the new build.
 * @csspart button - The button that asks.
 * @csspart reason - Why it cannot be done.
 * @csspart dialog - The form.
 * @cssstate off - The host has no such control: nothing shows.
 * @cssstate unavailable - It cannot be used now.
 */
export class BuildkiteNewBuildButton extends LitElement {
  static override styles = [actStyles, emojiStyles, formStyles];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property() accessor pipeline = "";

  /** Nothing may be changed here; wins over `access`. */
  @property({ type: Boolean }) accessor readonly = false;

  /** How much room it takes; `toolbar` and `icon` tell on hover and focus why it cannot be used. */
  @property() accessor variant: ActVariant = "button";

  /** What whoever looks at the page may do, as the host knows them. */
  @property({ attribute: false }) accessor access: Access = ALL_ALLOWED;

  /** What the form starts with, such as a branch or variables. */
  @property({ attribute: false }) accessor template: Partial<CreateBuildInput> =
    {};

  /** A build to start another one like: the form starts with what made it, in place of `template`. */
  @property({ attribute: false }) accessor build: Build | undefined;

  /** The organization's emoji, once they are known. */
  @property({ attribute: false }) accessor emoji: EmojiLookup = emojiLookup();

  /** Overrides the client of the provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build of the pipeline is shown; without it, on buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: ActTarget) => string) | undefined;

  readonly #source = new LiveSource(this);
  readonly #settings = new HostSettingsController(this);
  readonly #draft: DraftForm = new DraftForm(this, {
    store: () => this.#source.store,
    key: () => this.#draftKey,
    refusal: () => this.#act.error,
  });
  readonly #form: NewBuildForm = new NewBuildForm(this.#draft, {
    template: () => this.#like ?? this.template,
    defaultBranch: () => this.#pipeline.value?.defaultBranch,
    questions: () => questionsOf(this.#firstStep),
  });
  readonly #branchBox = new ComboBox(this, {
    id: BRANCH_ID,
    pick: (branch) => this.#draft.set("branch", [branch]),
  });
  readonly #act: ActController<ActSubject, CreateBuildInput, Build> =
    new ActController<ActSubject, CreateBuildInput, Build>(this, {
      action: "create",
      icon: icons.plus,
      label: ({ newBuild }) =>
        this.build ? newBuild.labelLike : newBuild.label,
      subject: () =>
        this.#ref && { id: this.build?.id ?? formatPipelineSlug(this.#ref) },
      // A build goes on while the form stands: what stands there must not change by itself.
      begin: () => (this.#like = this.build && likeBuild(this.build)),
      incomplete: ({ fields }) => {
        const name = this.#form.repeatedName;
        return name === undefined ? undefined : fields.twice(name);
      },
      input: () => this.#form.input,
      intent: ({ input }) =>
        new BuildkiteBuildCreateEvent(this.pipeline, input),
      perform: async ({ input }, store, ref) => {
        const key = this.#draftKey;
        const build = await store.client.createBuild(ref, input);
        this.#draft.forget(key);
        tellOfNewBuild(store, ref, build);
        return build;
      },
      outcome: (build) => new BuildkiteBuildCreatedEvent(build),
    });
  readonly #pipeline = new LiveController<Pipeline>(this, () => {
    const { store } = this.#source;
    const ref = this.#askedRef;
    return store && ref && [store, pipelineQuery(store.client, ref)];
  });
  /** The same question that a list of all builds asks, so that one answer serves both. */
  readonly #recent = new LiveController<readonly Build[]>(this, () => {
    const { store } = this.#source;
    const { perPage } = this.#settings;
    const ref = this.#askedRef;
    return store && ref && [store, buildsQuery(store.client, ref, {}, perPage)];
  });
  readonly #steps = new StepsController(this, {
    source: this.#source,
    ref: () => this.#askedRef,
  });
  #like: Partial<CreateBuildInput> | undefined;

  /** Asks, as a click on the button does; false where it is not offered now. */
  ask(): boolean {
    return this.#act.ask();
  }

  protected override render() {
    const { act, newBuild: words } = this.#act.words;
    return actTemplate(this.#act, {
      dialog: ({ id }) => ({
        title: this.build
          ? words.titleLike(this.build.number)
          : words.title(this.#pipeline.value?.name ?? id),
        question: html`${this.#renderFields()} ${this.#renderLink()}`,
        confirm: words.confirm,
        pending: words.pending,
        failed: words.failed,
        done: (build) => ({
          said: words.done(build.number),
          link: this.#act.linkTo(
            { build: build.number },
            act.openBuild(build.number),
            () => new BuildkiteBuildSelectEvent(build),
          ),
        }),
      }),
    });
  }

  #renderFields() {
    const { words } = this.#act;
    return newBuildFields({
      draft: this.#draft,
      form: this.#form,
      branchBox: this.#branchBox,
      words,
      emoji: this.emoji,
      branches: this.#branches,
      firstStep: this.#firstStep,
      like: this.build?.number,
    });
  }

  #renderLink() {
    const { newBuild, common } = this.#act.words;
    const ref = this.#ref;
    const page = ref && this.#settings.pageAddress(ref);
    if (page === undefined) return nothing;
    return html`<p>
      <a href="${page}/builds#new" target="_blank" rel="noopener noreferrer"
        >${newBuild.inBuildkite} ${icons.external}<span class="visually-hidden"
          >(${common.opensInNewTab})</span
        ></a
      >
    </p>`;
  }

  /** Another thing to start from is another form. */
  get #draftKey(): string {
    const start = this.build?.id ?? JSON.stringify(this.template);
    return `build ${this.pipeline} ${start}`;
  }

  /** The default branch first, then those of recent builds. */
  get #branches(): readonly string[] {
    const { defaultBranch } = this.#pipeline.value ?? {};
    const { branches } = filterOptions(this.#recent.value ?? []);
    return [
      ...new Set([...(defaultBranch ? [defaultBranch] : []), ...branches]),
    ];
  }

  get #firstStep(): FirstStep | undefined {
    return firstStepOf(this.#steps.known);
  }

  get #ref(): PipelineRef | undefined {
    return namedPipeline(this.pipeline).ref;
  }

  /** Nothing is looked up before somebody asks. */
  get #askedRef(): PipelineRef | undefined {
    return this.#act.isAsking ? this.#ref : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-new-build-button": BuildkiteNewBuildButton;
  }
}
