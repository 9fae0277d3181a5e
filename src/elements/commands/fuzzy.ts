/*
 * Finding a text by some of its characters in their order, as `rtf` finds “Retry failed”.
 * All texts here are lower case.
 */

/** For each character found. */
const FOUND = 10;
/** It follows the one found before it. */
const NEXT = 15;
/** It begins a word. */
const WORD = 12;
/** The whole begins with what is looked for. */
const START = 20;
/** For each character passed over, up to a limit. */
const GAP = 1;
const MOST_GAPS = 30;
/** What one has to know counts for this much of what one sees. */
const KEYWORD = 0.8;

/** Words of a query; all of them have to be found. */
export function queryWords(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * Where the characters of a word stand in a text: together if they do anywhere, at the
 * start of a word rather than within one. `undefined` where it is not to be found.
 */
export function findWord(
  word: string,
  text: string,
): readonly number[] | undefined {
  const first = text.indexOf(word);
  if (first === -1) return initials(word, text) ?? scattered(word, text);
  let at = first;
  while (at !== -1 && !beginsWord(text, at)) at = text.indexOf(word, at + 1);
  const start = at === -1 ? first : at;
  return Array.from({ length: word.length }, (_, index) => start + index);
}

/** Larger for what answers better; `undefined` where a word is not to be found in either text. */
export function fuzzyScore(
  words: readonly string[],
  label: string,
  keywords = "",
): number | undefined {
  let sum = 0;
  for (const word of words) {
    const byLabel = scoreOf(findWord(word, label), label);
    const byKeywords = scoreOf(findWord(word, keywords), keywords);
    if (byLabel === undefined && byKeywords === undefined) return undefined;
    sum += Math.max(byLabel ?? -Infinity, (byKeywords ?? -Infinity) * KEYWORD);
  }
  return sum;
}

/** The places in a label that show why it was found, in order. */
export function foundPlaces(
  words: readonly string[],
  label: string,
): readonly number[] {
  const places = new Set(words.flatMap((word) => findWord(word, label) ?? []));
  return [...places].sort((a, b) => a - b);
}

/** By the beginnings of words, as in `refa` for “Retry failed”. */
function initials(word: string, text: string): number[] | undefined {
  const places: number[] = [];
  let at = -1;
  for (const character of word.split("")) {
    const goesOn = at >= 0 && text.charAt(at + 1) === character;
    at = text.indexOf(character, at + 1);
    while (!goesOn && at !== -1 && !beginsWord(text, at))
      at = text.indexOf(character, at + 1);
    if (at === -1) return undefined;
    places.push(at);
  }
  return places;
}

/** Forward to the end that comes first, then back from there to the start that is closest. */
function scattered(word: string, text: string): number[] | undefined {
  let end = -1;
  for (let index = 0; index < word.length; index++) {
    end = text.indexOf(word.charAt(index), end + 1);
    if (end === -1) return undefined;
  }
  const places: number[] = [];
  let at = end;
  for (let index = word.length - 1; index >= 0; index--) {
    at = text.lastIndexOf(word.charAt(index), at);
    places[index] = at;
    at -= 1;
  }
  return places;
}

function scoreOf(
  places: readonly number[] | undefined,
  text: string,
): number | undefined {
  if (!places) return undefined;
  let score = places[0] === 0 ? START : 0;
  let before: number | undefined;
  let gaps = 0;
  for (const at of places) {
    score += FOUND;
    if (at - 1 === before) score += NEXT;
    else {
      if (beginsWord(text, at)) score += WORD;
      gaps += before === undefined ? 0 : at - before - 1;
    }
    before = at;
  }
  // Of two that hold it alike the shorter one is meant.
  return score - GAP * Math.min(gaps, MOST_GAPS) - text.length / 100;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}
