import type { Scenario } from '../../shared/scenario/scenario.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Sentences long enough to be told from small talk. */
const sentences = (text: string): string[] =>
  plain(text)
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => sentence.length >= 25);

/** What tells what is behind a drill: the variant by label and name, its fault, and everything of the guide but the hour before. */
export function spoilersIn({ variant, variantTitle, guide }: Scenario, text: string): string[] {
  const shown = plain(text);
  const lower = shown.toLowerCase();
  const told = [guide.purpose, ...guide.during, ...guide.traps, ...guide.hotWash].flatMap(sentences);
  return [
    // A label stands alone; within a word or an id it is chance.
    ...(new RegExp(`(^|[^\\w-])${variant}(?![\\w-])`, 'i').test(shown) ? [`label ${variant}`] : []),
    ...(lower.includes(plain(variantTitle).toLowerCase()) ? [`name ${variantTitle}`] : []),
    ...told.filter((sentence) => shown.includes(sentence)),
  ];
}
