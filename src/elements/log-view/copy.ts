import type { TextForm } from "../../log/core/range-text.js";

/** What is to be copied of the lines that are selected. */
export type CopyForm = TextForm;

export const PLAIN_TEXT: CopyForm = { form: "text", timestamps: false };
