import { formatBytes, formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { saveFile } from "../save-file.js";
import type { CopyOutcome } from "./copy.js";
import type { Notice } from "./notices.js";

/** What a person is told of copying. */
export function copyNotice(
  outcome: CopyOutcome,
  words: Messages["log"],
  language: string,
): Notice {
  switch (outcome.kind) {
    case "copying":
      return { text: words.copying };
    case "copied": {
      const { lines } = outcome;
      return { text: words.copied(lines, formatNumber(lines, language)) };
    }
    case "refused":
      return { text: words.copyRefused };
    case "tooLarge":
      return {
        text: words.copyTooLarge(formatBytes(outcome.bytes, language)),
        action: {
          label: words.saveInstead,
          run: () => void save(outcome.file, `${words.copyFile}.txt`),
        },
      };
  }
}

async function save(file: () => Promise<Blob>, name: string): Promise<void> {
  saveFile(name, await file());
}
