import type { InjectRow } from '../../../shared/scenario/msel.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { minutes } from '../../../shared/time.ts';
import type { Rule } from '../problem.ts';
import { factTests } from '../walk.ts';

interface Act {
  /** As an expected action asks for it. */
  asked: RegExp;
  /** Facts that say it was done. */
  facts: (scenario: Scenario) => readonly string[];
  name: string;
}

const prefixed =
  (...prefixes: string[]) =>
  () =>
    prefixes;

/** Acts that exist in the drill, so that a team may have been ahead of whoever asks for them. */
const ACTS: readonly Act[] = [
  {
    name: 'freezing',
    asked: /(?:^|[.;,] |\b(?:and|or|have) )(?:\w+ )?(?:freeze|frozen)\b/i,
    facts: prefixed('frozen.'),
  },
  {
    name: 'the hold',
    asked:
      /(?:^|[.;,] |\band )(?:issue the |issue a |put a |place a )?hold (?!it\b)(?:\w+ )|\bissue (?:the|a) hold\b/i,
    facts: prefixed('hold', 'frozen.'),
  },
  { name: 'sealing', asked: /(?:^|[.;,] |\b(?:and|then) )seal\b/i, facts: prefixed('sealed') },
  {
    name: 'relieving the readers',
    asked: /\b(?:rotate|relieve)\b/i,
    facts: ({ people }) =>
      people.welfare
        .map(({ id }) => id)
        .filter((id) => /read|review/i.test(id))
        .map((id) => `welfare.${id}`),
  },
  { name: 'deciding welfare', asked: /\bwelfare\b/i, facts: prefixed('welfare.') },
  {
    name: 'telling them',
    asked:
      /(?:^|[.;,] |\band )(?:notify|tell (?:the bank|the partner|the tenants|the customers|each|them first)|write to)\b|\boutreach\b|\bheads-up\b/i,
    facts: prefixed('outreach.', 'reply.', 'duty.'),
  },
  { name: 'the decision', asked: /\brecord (?:a|the) decision\b/i, facts: prefixed('decision', 'decisions') },
  { name: 'publishing', asked: /(?:^|[.;,] |\band )publish\b/i, facts: prefixed('statement') },
  { name: 'reading back', asked: /\bread (?:out|back)\b|\bmeasurement\b/i, facts: prefixed('measured.') },
  { name: 'the aligned line', asked: /\balign\b/i, facts: prefixed('narrative', 'statement') },
  {
    name: 'the test runs',
    asked: /(?:^|[.;,] )(?:run|start) [^.;]*\b(?:suite|twin|side by side|joint run)\b/i,
    facts: ({ suites }) => suites.flatMap(({ yields }) => yields.map(({ evidence }) => `held.${evidence}`)),
  },
];

/** Before this nobody can have been ahead: the row may well be what starts it. */
const EARLIEST = minutes(8);

const testedIn = ({ when, satisfiedBy }: InjectRow): string[] =>
  factTests({ when, satisfiedBy } as unknown as Scenario).map(({ item }) => item.fact);

/**
 * Somebody who asks for what has been done for ten minutes makes the world look deaf. A row that comes by the clock, and asks for an act
 * that the drill knows, says when the team was ahead of it (`satisfiedBy`) or when it makes sense (`when`).
 */
export const checkAhead: Rule<Scenario> = (scenario, complain) => {
  for (const row of scenario.msel) {
    if (row.at === undefined || row.at < EARLIEST || row.satisfiedBy !== undefined) continue;
    const tested = testedIn(row);
    for (const { name, asked, facts } of ACTS) {
      const found = asked
        .exec(row.expectedAction)?.[0]
        .replace(/^[.;,\s]+/, '')
        .trim();
      const told = facts(scenario);
      if (found === undefined || told.length === 0) continue;
      if (tested.some((fact) => told.some((start) => fact.startsWith(start)))) continue;
      const names = told.slice(0, 4).map((fact) => (fact.endsWith('.') ? `${fact}<id>` : fact));
      complain(
        `msel.${row.id}`,
        `it asks for ${name} ("${found}") whether or not it was done`,
        `Give it \`satisfiedBy\` over ${names.join(', ')}, or a \`when\`.`,
      );
      break;
    }
  }
};
