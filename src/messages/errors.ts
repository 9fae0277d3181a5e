import { errorTexts } from "../api/error-texts.js";
import { named, type Named, type PluralForms } from "./template.js";

type Texts = typeof errorTexts;

type NamedParts<Parts> = {
  readonly [Part in keyof Parts]: Parts[Part] extends string
    ? Named<string>
    : Named<PluralForms>;
};

/** Words for what can go wrong with a call; the English is the API's own. */
export const errors = Object.fromEntries(
  Object.entries(errorTexts).map(([name, { message, advice }]) => [
    name,
    { message: named(message), advice: named(advice) },
  ]),
  // `Object.fromEntries` forgets which name had which texts.
) as { readonly [Name in keyof Texts]: NamedParts<Texts[Name]> };
