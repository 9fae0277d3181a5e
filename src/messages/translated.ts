import { fillTemplate } from "../api/fill-template.js";
import { messagesFrom, type Messages } from "./messages.js";
import { englishTemplates, type MessageKey } from "./table.js";

/** The keys of plurals, without their form. */
type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** As much of a language as is translated; it may have plural forms that English has not. */
export type PartialTranslation = Readonly<
  Partial<Record<MessageKey | `${PluralKey}_${Intl.LDMLPluralRule}`, string>>
>;

/**
 * The words of a translation; English where it has none.
 *
 * @param language - Its tag, such as `de` or `pt-BR`: it decides which plural form a number takes.
 */
export function translated(
  translation: PartialTranslation,
  language: string,
): Messages {
  const own = templates(translation, language);
  return messagesFrom((key, values) =>
    fillTemplate(
      own(key, values?.count) ?? inEnglish(key, values?.count) ?? key,
      values,
    ),
  );
}

type Templates = (
  key: string,
  count: string | number | undefined,
) => string | undefined;

function templates(
  translation: PartialTranslation,
  language: string,
): Templates {
  const rules = pluralRules(language);
  const find = (key: string) =>
    Object.hasOwn(translation, key)
      ? translation[key as MessageKey]
      : undefined;
  return (key, count) =>
    typeof count === "number"
      ? // A sentence without plural forms may take in what another one counts.
        (find(`${key}_${rules.select(count)}`) ??
        find(`${key}_other`) ??
        find(key))
      : find(key);
}

function pluralRules(language: string): Intl.PluralRules {
  try {
    return new Intl.PluralRules(language);
  } catch (cause) {
    throw new RangeError(
      `“${language}” is no language tag; a translation needs one such as de or pt-BR.`,
      { cause },
    );
  }
}

const inEnglish = templates(englishTemplates, "en");

export const english: Messages = translated({}, "en");
