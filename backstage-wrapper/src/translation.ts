import {
  createTranslationRef,
  useTranslationRef,
  type TranslationFunction,
} from "@backstage/core-plugin-api/alpha";
import {
  englishTemplates,
  messagesFrom,
  type Messages,
} from "@buildkite/elements/messages";
import { useMemo } from "react";
import { words } from "./words.js";

/**
 * Every word on screen, the elements' and the plugin's own, under one key each. An app
 * changes or translates them by a resource for this reference.
 */
export const buildkiteTranslationRef = createTranslationRef({
  id: "plugin.buildkite",
  messages: { ...englishTemplates, ...words },
  translations: { de: () => import("./translations/de.js") },
});

/** Named, because written out it is too long for a declaration file. */
type WordsFunction = TranslationFunction<(typeof buildkiteTranslationRef)["T"]>;

/** The plugin's own words: `t("backstage.title")`. */
export function useWords(): WordsFunction {
  return useTranslationRef(buildkiteTranslationRef).t;
}

/** The elements' words; the same object until the language changes, so that they are not drawn anew. */
export function useTranslatedMessages(): Messages {
  const { t } = useTranslationRef(buildkiteTranslationRef);
  return useMemo(() => {
    // The elements name their keys and values by themselves; their table is in the reference.
    const lookup = t as unknown as Parameters<typeof messagesFrom>[0];
    return messagesFrom(lookup);
  }, [t]);
}
