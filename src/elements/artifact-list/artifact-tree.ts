import type { Artifact } from "../../api/types.js";

export interface ArtifactFile {
  readonly kind: "file";
  readonly id: string;
  readonly name: string;
  readonly artifact: Artifact;
}

export interface ArtifactFolder {
  readonly kind: "folder";
  readonly id: string;
  /** Of several folders, where each holds nothing but the next: `coverage/html`. */
  readonly name: string;
  /** Of all files below it. */
  readonly files: number;
  /** Bytes of all files below it. */
  readonly size: number;
  readonly children: readonly ArtifactNode[];
}

export type ArtifactNode = ArtifactFile | ArtifactFolder;

/** One line of the tree as it shows. */
export interface ArtifactRow {
  readonly id: string;
  readonly node: ArtifactNode;
  /** From 1. */
  readonly level: number;
  /** Among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
  /** Of the folder that it is in. */
  readonly parent: string | undefined;
  readonly isOpen: boolean;
}

/** Deeper folders are one: nobody reads on, and each level costs a call. */
const MOST_LEVELS = 40;

interface Draft {
  readonly path: string;
  readonly folders: Map<string, Draft>;
  readonly files: Artifact[];
}

/** Folders first, then files, both by name as the language sorts them. */
export function artifactTree(
  artifacts: readonly Artifact[],
  language: string,
): readonly ArtifactNode[] {
  const root = draft("");
  for (const artifact of artifacts)
    folderOf(artifact, root).files.push(artifact);
  const { compare } = new Intl.Collator(language, { numeric: true });
  return childrenOf(root, compare);
}

/** The rows that show: all but those in folders that are folded. */
export function visibleRows(
  nodes: readonly ArtifactNode[],
  isOpen: (folder: ArtifactFolder) => boolean,
): readonly ArtifactRow[] {
  const rows: ArtifactRow[] = [];
  const add = (
    siblings: readonly ArtifactNode[],
    level: number,
    parent: string | undefined,
  ): void => {
    siblings.forEach((node, index) => {
      const opens = node.kind === "folder" && isOpen(node);
      rows.push({
        id: node.id,
        node,
        level,
        position: index + 1,
        siblings: siblings.length,
        parent,
        isOpen: opens,
      });
      if (opens) add(node.children, level + 1, node.id);
    });
  };
  add(nodes, 1, undefined);
  return rows;
}

export function* foldersOf(
  nodes: readonly ArtifactNode[],
): Generator<ArtifactFolder> {
  for (const node of nodes) {
    if (node.kind === "file") continue;
    yield node;
    yield* foldersOf(node.children);
  }
}

function draft(path: string): Draft {
  return { path, folders: new Map(), files: [] };
}

function folderOf({ path }: Artifact, root: Draft): Draft {
  const names = path.split("/").slice(0, -1);
  const deep = names.splice(MOST_LEVELS).join("/");
  if (deep !== "") names.push(deep);
  return names.reduce((above, name) => {
    const known = above.folders.get(name);
    if (known) return known;
    const folder = draft(`${above.path}${name}/`);
    above.folders.set(name, folder);
    return folder;
  }, root);
}

type Compare = (a: string, b: string) => number;

function childrenOf(
  { folders, files }: Draft,
  compare: Compare,
): readonly ArtifactNode[] {
  const byName = (a: ArtifactNode, b: ArtifactNode) => compare(a.name, b.name);
  return [
    ...Array.from(folders, ([name, folder]) =>
      folderNode(name, folder, compare),
    ).sort(byName),
    ...files.map(fileNode).sort(byName),
  ];
}

function folderNode(
  name: string,
  folder: Draft,
  compare: Compare,
): ArtifactFolder {
  let last = folder;
  const names = [name];
  while (last.files.length === 0 && last.folders.size === 1) {
    for (const [below, next] of last.folders) {
      names.push(below);
      last = next;
    }
  }
  const children = childrenOf(last, compare);
  return {
    kind: "folder",
    id: `folder ${last.path}`,
    name: names.join("/") || "/",
    files: sum(children, (node) => (node.kind === "file" ? 1 : node.files)),
    size: sum(children, sizeOf),
    children,
  };
}

function fileNode(artifact: Artifact): ArtifactFile {
  const { id, filename, path } = artifact;
  const name = path.slice(path.lastIndexOf("/") + 1);
  // What has no name at all is still a button that somebody has to find.
  return { kind: "file", id, name: name || filename || path || id, artifact };
}

/** Bytes; what is deleted or has expired takes no room. */
export function sizeOf(node: ArtifactNode): number {
  if (node.kind === "folder") return node.size;
  const { state, fileSize } = node.artifact;
  return state === "finished" || state === "new" ? fileSize : 0;
}

function sum(
  nodes: readonly ArtifactNode[],
  amount: (node: ArtifactNode) => number,
): number {
  return nodes.reduce((total, node) => total + amount(node), 0);
}
