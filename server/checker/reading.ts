/**
 * How hard and how long a text is to read, from its letters alone: the Flesch-Kincaid grade (Kincaid et al. 1975), the US school year
 * whose pupils can follow it; add five for the age. Syllables are counted by rule, so a single word may be off by one.
 */
export function readingGrade(text: string): number {
  const words = wordsIn(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentencesIn(text)) + 11.8 * (syllables / words.length) - 15.59;
}

/** What a reader takes as one word: anything between spaces that holds a letter or a digit. */
export const wordsIn = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Sentences end with a full stop, question or exclamation mark, colon or line; a dot inside a number or name ends none. */
function sentencesIn(text: string): number {
  const ends = text.split(/[.!?:;]+["”’)\]]*(?:\s|$)|\n+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return Math.max(1, ends.length);
}

/** Vowel groups, less the silent endings. Numbers, code and abbreviations are taken in at a glance and count as one. */
export function syllablesIn(word: string): number {
  const bare = word
    .toLowerCase()
    .replace(/[^a-z']/g, '')
    .replace(/'s?$/, '');
  if (bare === '' || /\d|[_`/@]/.test(word) || /^[^a-z]*[A-Z]{2,}[^a-z]*$/.test(word)) return 1;
  const spoken = bare
    .replace(/(?:[^laeiouy]|ll)e$/, (end) => end.slice(0, -1))
    .replace(/([^laeiouytd])ed$/, '$1d')
    .replace(/([^aeiouycgsxzh])es$/, '$1s')
    .replace(/^y/, '');
  const groups = spoken.match(/[aeiouy]+/g) ?? [];
  // Two vowels that are spoken apart: "idea", "media", "riot", "science", "quiet", "video".
  const apart = /i(?:a(?![ln])|o(?![un])|u|e[nt])|[^q]ua(?!r)|[^p]eo(?!u)|dea|rea(?=l|ct|te|ti)/.test(spoken);
  return Math.max(1, groups.length + (apart ? 1 : 0));
}
