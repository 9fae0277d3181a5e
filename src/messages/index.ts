export { describeError } from "./describe-error.js";
export { messagesFrom } from "./messages.js";
export type { Lookup, Messages } from "./messages.js";
export { englishTemplates } from "./table.js";
export type { MessageKey, Translation } from "./table.js";
export { english, translated } from "./translated.js";
export type { PartialTranslation } from "./translated.js";
