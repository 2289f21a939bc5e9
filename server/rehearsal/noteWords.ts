import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { FactReader } from '../kernel/predicate.ts';
import { holds } from '../kernel/predicate.ts';

/** Words of a note on why something did not come, and the facts that they speak of (a name, or the beginning of one that ends in a dot). */
const WORDS: readonly { says: RegExp; about: readonly string[] }[] = [
  { says: /\bact was over\b|\bit was the next morning\b/iu, about: ['act'] },
  { says: /\bsecond on call had\b/iu, about: ['paged.', 'answered.'] },
  {
    says: /\bpage had not been sent\b|\bhad been answered\b|\bhad (?:not )?been reached\b/iu,
    about: ['paged.', 'answered.', 'active.'],
  },
  { says: /\bpage fails\b/iu, about: ['pagerFailure'] },
  {
    says: /\bhad answered\b|\bhad given a reason\b|\bhad its? heads-up\b/iu,
    about: ['answered.', 'reply.', 'heard.'],
  },
  { says: /\bincident had been declared\b/iu, about: ['declared'] },
  { says: /\bseverity on record\b|\bit (?:was|is) declared\b/iu, about: ['severity'] },
  {
    says: /\bcommand had been handed over\b|\bhave command\b|\bhad taken it back\b|\bnobody had command\b/iu,
    about: ['commander', 'handOffOpen'],
  },
  { says: /\b(?:records|outputs|screenshot) had been taken down\b/iu, about: ['rawExposed'] },
  { says: /\bharm had come down\b|\bno longer got through\b/iu, about: ['share.', 'residual'] },
  {
    says: /\bpromised\b|\bcall (?:had come|was due)\b|\bhad been rung\b|\bwent another way\b/iu,
    about: ['promise.'],
  },
  { says: /\bnobody had looked at\b/iu, about: ['held.', 'pinned.'] },
  { says: /\bwould not be true any more\b/iu, about: ['share.', 'residual', 'switch.', 'option.'] },
];

/** Of a switch's id, what is left of its name without the words for what it does. */
const DOES = new Set([
  'off',
  'back',
  'down',
  'to',
  'on',
  'public',
  'whole',
  'edge',
  'limit',
  'api',
  'publish',
]);

/** Every switch whose name stands in the words. */
const switchesIn = (words: string, { world }: Scenario): string[] =>
  world.switches.flatMap(({ id, title }) => {
    const said = words.toLowerCase();
    const named = id.split('-').filter((word) => !DOES.has(word));
    const isNamed =
      (named.length > 0 && named.every((word) => said.includes(word))) || said.includes(title.toLowerCase());
    return isNamed ? [`switch.${id}`, `option.${id}.`] : [];
  });

/** What one "or" of a note speaks of; empty: it cannot be told. */
function spokenOf(words: string, scenario: Scenario): string[] {
  const known = WORDS.filter(({ says }) => says.test(words)).flatMap(({ about }) => [...about]);
  return [...known, ...switchesIn(words, scenario)];
}

const names = (predicate: Predicate): string[] =>
  'fact' in predicate
    ? [predicate.fact]
    : 'not' in predicate
      ? names(predicate.not)
      : ('all' in predicate ? predicate.all : predicate.any).flatMap(names);

const isAbout = (predicate: Predicate, about: readonly string[]): boolean =>
  names(predicate).some((name) => about.some((start) => name === start || name.startsWith(start)));

/** What must all hold for a row to come: any of it may be why it did not. */
const parts = (when: Predicate): Predicate[] => ('all' in when ? when.all.flatMap(parts) : [when]);

/** One condition of a row that its note leaves out, and words of the note that no condition of the row is about. */
interface NoteGaps {
  unsaid: Predicate[];
  untested: string[];
}

const saidIn = (because: string): string[] => because.split(/,? or /u);

/** A note says, with an "or" between, every reason for which its row may be withheld, and no other. */
export function noteGaps(scenario: Scenario, { when, because }: InjectRow): NoteGaps | null {
  if (!when || because === undefined) return null;
  const reasons = saidIn(because).map((words) => ({ words, about: spokenOf(words, scenario) }));
  const isWhole = reasons.every(({ about }) => about.length > 0);
  const unsaid = parts(when).filter((part) => !reasons.some(({ about }) => isAbout(part, about)));
  return {
    // Words that nobody can place may stand for any part; the clock of the acts has words of its own.
    unsaid: isWhole ? unsaid : unsaid.filter((part) => isAbout(part, ['act'])),
    untested: reasons
      .filter(({ about }) => about.length > 0 && !isAbout(when, about))
      .map(({ words }) => words),
  };
}

/** Words of a withheld row's note that were not so: everything they speak of held. Null: some of it did not hold, or cannot be told. */
export function untrueNote(
  scenario: Scenario,
  { when, because }: InjectRow,
  fact: FactReader,
): string | null {
  if (!when || because === undefined) return null;
  const isUntrue = saidIn(because).every((words) => {
    const about = spokenOf(words, scenario);
    const meant = parts(when).filter((part) => isAbout(part, about));
    return meant.length > 0 && meant.every((part) => holds(part, fact));
  });
  return isUntrue ? because : null;
}

export const factsNamed = names;
