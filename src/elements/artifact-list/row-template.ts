import { html, nothing, type TemplateResult } from "lit";
import type { Artifact } from "../../api/types.js";
import { formatBytes, formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { markedString, markedText } from "../marked-text.js";
import { artifactKind, type ArtifactKind } from "./artifact-kind.js";
import { stateTemplate } from "./artifact-state.js";
import type {
  ArtifactFile,
  ArtifactFolder,
  ArtifactRow,
} from "./artifact-tree.js";
import { downloadButton, downloadNotice } from "./download-template.js";
import type { Downloads } from "./downloads.js";
import type { PathCopies } from "./path-copies.js";

/** Levels that are indented; deeper ones stand below each other, so that names have room. */
const MOST_INDENTS = 8;

const KIND_ICONS: Readonly<Record<ArtifactKind, TemplateResult>> = {
  archive: icons.archive,
  data: icons.braces,
  document: icons.file,
  file: icons.file,
  image: icons.image,
  log: icons.terminal,
  media: icons.play,
  page: icons.page,
  table: icons.table,
  text: icons.list,
  xml: icons.page,
};

export interface RowContext {
  readonly words: Messages;
  readonly language: string;
  readonly downloads: Downloads;
  readonly onToggle: (row: ArtifactRow) => void;
  readonly onOpen: (artifact: Artifact) => void;
  readonly copies: PathCopies;
  /** Each file says which job it is from. */
  readonly namesJobs: boolean;
  readonly jobLink: (artifact: Artifact) => unknown;
}

export function rowTemplate(
  row: ArtifactRow,
  index: number,
  context: RowContext,
): TemplateResult {
  const { id, node, level, position, siblings } = row;
  return html`<div
    role="listitem"
    part="row"
    class=${`row ${node.kind}`}
    data-row=${index}
    data-id=${id}
    aria-level=${level}
    aria-posinset=${position}
    aria-setsize=${siblings}
    style="--_level: ${Math.min(MOST_INDENTS, level - 1)}"
  >
    ${
      node.kind === "folder"
        ? folderTemplate(row, node, context)
        : fileTemplate(node, context)
    }
  </div>`;
}

function folderTemplate(
  row: ArtifactRow,
  { name, files, size }: ArtifactFolder,
  { words, language, namesJobs, onToggle }: RowContext,
) {
  const amount = formatNumber(files, language);
  return html`<button
      type="button"
      class="name quiet"
      data-row-focus
      aria-expanded=${row.isOpen}
      @click=${() => onToggle(row)}
    >
      ${icons.chevronRight}${icons.group}<bdi>${markedText(name)}</bdi>
    </button>
    <span class="facts">
      <span class="kind">${words.artifacts.files(files, amount)}</span>
      <span class="size">${formatBytes(size, language)}</span>
      ${namesJobs ? html`<span class="of"></span>` : nothing}
    </span>`;
}

function fileTemplate({ name, artifact }: ArtifactFile, context: RowContext) {
  const { words, language, downloads, onOpen, copies, jobLink } = context;
  const { artifacts, common } = words;
  const { path, fileSize, state } = artifact;
  const kind = artifactKind(artifact);
  const isCopied = copies.copied === path;
  const copyLabel = isCopied
    ? common.copied
    : artifacts.copyPathOf(markedString(name));
  return html`<button
      type="button"
      class="name quiet"
      data-row-focus
      title=${markedString(path)}
      @click=${() => onOpen(artifact)}
    >
      ${KIND_ICONS[kind]}<bdi>${markedText(name)}</bdi>
    </button>
    <span class="facts">
      ${stateTemplate(artifact, words)}
      <span class="kind">${artifacts.kinds[kind]}</span>
      <span class="size">${formatBytes(fileSize, language)}</span>
      ${jobLink(artifact)}
    </span>
    <span class="actions">
      ${
        state === "finished"
          ? downloadButton(artifact, name, downloads, words)
          : nothing
      }
      <button
        type="button"
        class="quiet icon-only"
        aria-label=${copyLabel}
        title=${copyLabel}
        @click=${() => void copies.copy(path)}
      >
        ${isCopied ? icons.check : icons.copy}
      </button>
    </span>
    ${downloadNotice(artifact, downloads, words)}`;
}
