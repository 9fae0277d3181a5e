import type { MessageKey } from "../table.js";

/** Every key of an area, so that the compiler tells which are not translated. */
export type Area<Name extends string> = Readonly<
  Record<Extract<MessageKey, `${Name}.${string}`>, string>
>;
