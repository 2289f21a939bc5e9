import { EVENT_SCHEMAS } from '../../server/log/schema/events.ts';
import { PAYLOADS } from '../../shared/drill/parseCommand.ts';
import { REJECTION_CODES } from '../../shared/rejection.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

/** Written so by those who make them. */
const PROPER = new Set('iOS iPad iPhone macOS eBay mTLS'.split(' '));

/** Criteria of the rubric (P6, CT1, R4-tasks), and the rules and invariants of the books. */
const CODE =
  /^(?:(?:P[1-9]|CT[1-5]|EV[1-4]|D[1-6]|Q[1-3]|R[1-4](?:-tasks)?|M[1-5]|W[1-4])|[KLVSRT]\d{1,2}|(?:RULE|KERNEL|LOG|VIEW|SCORE|RECORD)-\d+)$/;

const GENERAL = new Set<string>([
  ...Object.keys(PAYLOADS),
  ...Object.keys(EVENT_SCHEMAS),
  ...REJECTION_CODES,
  ...PLAY_ROLES,
]);

/** `sendPage`, `support-lead`, `answers-off`, `page.sent`: not `web`, `mobile`, `busy`. */
const looksInner = (name: string): boolean =>
  /[a-z][A-Z]/.test(name) || /^[a-z0-9]+(?:[-.][a-z0-9]+)+$/i.test(name) || /^[A-Z]{1,2}\d{1,2}$/.test(name);

/** Every id, key and flag of a scenario that looks like none of the words a person writes. */
function idsOf(scenario: Scenario): Set<string> {
  const ids = new Set<string>(scenario.flags);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) {
      if ('id' in value && typeof value.id === 'string') ids.add(value.id);
      for (const key of Object.keys(value)) ids.add(key);
    }
    for (const item of Object.values(value)) visit(item);
  };
  visit(scenario);
  return ids;
}

const WORD = /(?<![\w/@#.'’-])[A-Za-z](?:[\w.-]*[A-Za-z0-9])?/g;
const wordsIn = (text: string): string[] => [...text.matchAll(WORD)].map(([word]) => word);

const NO_PROSE = new Set([
  'tests',
  'expectations',
  'parPlan',
  'rubric',
  'when',
  'satisfiedBy',
  'otherwise',
  'chart',
]);

/** Words of the story itself, out of everything in it that is a sentence: a ticket tagged P4, a dead alias, a version. */
function storyWords(scenario: Scenario): Set<string> {
  const words = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && /\s\S+\s/.test(value))
      for (const word of wordsIn(value)) words.add(word);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) if (!NO_PROSE.has(key)) visit(item);
  };
  visit(scenario);
  return words;
}

/** Finds codes of ours in texts that people read, each once with what stands around it. */
export function innerCodes(scenario: Scenario): (text: string) => string[] {
  const ids = new Set([...GENERAL, ...idsOf(scenario)].filter(looksInner));
  const story = storyWords(scenario);
  const isOurs = (word: string): boolean =>
    ids.has(word) || CODE.test(word) || /^[a-z]+[a-z0-9]*[A-Z]\w*$/.test(word);
  return (text) => {
    const found = new Map<string, string>();
    for (const match of text.matchAll(WORD)) {
      const [word] = match;
      if (found.has(word) || PROPER.has(word) || story.has(word) || !isOurs(word)) continue;
      const around = text.slice(Math.max(0, match.index - 40), match.index + word.length + 40);
      found.set(word, `${word} in "${around.replace(/\s+/g, ' ')}"`);
    }
    return [...found.values()];
  };
}
