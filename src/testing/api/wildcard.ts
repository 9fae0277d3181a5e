/** `*` stands for any run of characters; all else for itself. */
export function wildcard(pattern: string): RegExp {
  const parts = pattern
    .split("*")
    .map((part) => part.replace(/[\\^$.+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^]*")}$`, "u");
}
