export interface Emoji {
  readonly name: string;
  readonly url: string;
  readonly aliases: readonly string[];
}
