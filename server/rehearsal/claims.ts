import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { FactReader } from '../kernel/predicate.ts';

/** A text that reached people and said what was not so. */
export interface UntrueText {
  place: string;
  words: string;
  /** What was so instead. */
  but: string;
}

interface Claim {
  says: RegExp;
  /** What is so when the words are not. */
  but: string;
  untrue: (fact: FactReader, scenario: Scenario) => boolean;
}

const freezesOf = ({ world }: Scenario): string[] =>
  world.switches.filter(({ kind }) => kind === 'freeze').flatMap(({ scopes }) => scopes.map(({ id }) => id));
const isContained = (fact: FactReader, { world }: Scenario): boolean => {
  const residual = fact('residual');
  return typeof residual === 'number' && residual <= world.containedAtOrBelow;
};
const every = (fact: FactReader, part: string, ids: readonly string[]): boolean =>
  ids.length > 0 && ids.every((id) => fact(`${part}.${id}`) === true);
const some = (fact: FactReader, part: string, ids: readonly string[]): boolean =>
  ids.some((id) => fact(`${part}.${id}`) === true);
const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

/** A stored copy with its switch, and whether that is in force. */
const copiesLeft = (fact: FactReader, { rubric }: Scenario): boolean =>
  rubric.persisted.some(({ switch: id, scopes }) =>
    scopes.some((scope) => fact(`switch.${id}.${scope}`) !== 'effective'),
  );

/** Words about what a team did or left undone, and about how the world stands, with the facts that would belie them. */
const CLAIMS: readonly Claim[] = [
  {
    says: /\bno decision (?:is |was )?(?:on record|recorded)\b|\bnobody (?:has |had )?decided\b/iu,
    but: 'a decision is on record',
    untrue: (fact) => fact('decision') !== null,
  },
  {
    says: /\b(?:a|the) decision is on record\b|\bwhat comes next is on record\b/iu,
    but: 'no decision is on record',
    untrue: (fact) => fact('decision') === null,
  },
  {
    says: /\bsealed (?:copy|set)[^.]{0,40}: none\b|\bno sealed (?:copy|set)\b|\bnobody (?:has |had )?sealed\b|\bnothing (?:was|is) sealed\b/iu,
    but: 'a copy is sealed',
    untrue: (fact) => fact('sealed') === true,
  },
  {
    says: /\bfreeze: none\b|\bnobody (?:has |had )?(?:froze|frozen)\b|\bnothing (?:was|is) frozen\b/iu,
    but: 'everything that can be frozen is',
    untrue: (fact, scenario) => every(fact, 'frozen', freezesOf(scenario)),
  },
  {
    says: /\brollouts? (?:are|were|is) frozen\b/iu,
    but: 'nothing is frozen',
    untrue: (fact, scenario) => !some(fact, 'frozen', freezesOf(scenario)),
  },
  {
    says: /\bhold[^.]{0,24}: none\b|\bnobody (?:has |had )?(?:issued|put)[^.]{0,12} hold\b|\bthere (?:is|was) no (?:legal )?hold\b/iu,
    but: 'every system is on hold',
    untrue: (fact, { holdSystems }) => every(fact, 'hold', idsOf(holdSystems)),
  },
  {
    says: /\b(?:the|a) (?:legal )?hold (?:is|was) in force\b/iu,
    but: 'there is no hold',
    untrue: (fact) => fact('hold') !== true,
  },
  {
    says: /\bno incident, no severity\b|\bnobody (?:has |had )?declared\b|\bno incident (?:is|was|has been) declared\b/iu,
    but: 'an incident is declared',
    untrue: (fact) => fact('declared') === true,
  },
  {
    says: /\b(?:the company |we )?did not respond\b|\bno text was published\b|\bthe team published nothing\b|\bnothing (?:has been|was) published\b|\bwe (?:have )?said nothing\b|\bno statement (?:went|is) out\b/iu,
    but: 'a statement is public',
    untrue: (fact) => fact('statement') === 'published',
  },
  {
    says: /\b(?:the|our) statement (?:is|was|went) (?:out|public|up)\b|\bwith our words in it\b/iu,
    but: 'no statement is public',
    untrue: (fact) => fact('statement') !== 'published',
  },
  {
    says: /\bthe letters (?:have|had) gone\b|\b(?:customers|tenants|districts|schools|families) (?:have been|had been|were) (?:told|written to)\b/iu,
    but: 'nobody was written to',
    untrue: (fact, { people }) => !some(fact, 'outreach', idsOf(people.outreach)),
  },
  {
    says: /\bstill (?:coming|open|leaking|being served|getting out)\b|\bcould (?:still )?be (?:read|opened) by (?:anybody|strangers)\b|\bopen all the while\b|\bstay(?:ed|s) open\b|\bnot contained\b|\bnever contained\b/iu,
    but: 'the harm is contained',
    untrue: (fact, scenario) => !scenario.rubric.nothingToContain && isContained(fact, scenario),
  },
  {
    says: /\b(?:is|are|was|were) (?:now )?contained\b|\bdown to a trickle\b/iu,
    but: 'the harm is not contained',
    untrue: (fact, scenario) => !scenario.rubric.nothingToContain && !isContained(fact, scenario),
  },
  {
    says: /\b(?:stored (?:messages|copies)|kept answers|copies)(?: and [\w ]+?)? (?:are |were |have been )?(?:dealt with|taken down|removed)\b/iu,
    but: 'a stored copy is still there',
    untrue: (fact, scenario) => scenario.rubric.persisted.length > 0 && copiesLeft(fact, scenario),
  },
  {
    says: /\bnobody (?:had |has )?(?:took|taken|accepted) command\b|\bnobody (?:was|is) in command\b/iu,
    but: 'somebody is in command',
    untrue: (fact) => fact('commander') !== null,
  },
  {
    says: /\bno spokesperson was named\b/iu,
    but: 'a spokesperson is named',
    untrue: (fact) => fact('spokesperson') !== null,
  },
  {
    says: /\bthe team never agreed what to say\b|\bno line was agreed\b/iu,
    but: 'a line was agreed',
    untrue: (fact) => fact('narrative') === true,
  },
  {
    says: /\bnobody (?:had |has )?(?:wrote|written) to (?:anybody|them|the (?:customers|tenants|districts|schools|families))\b/iu,
    but: 'somebody was written to',
    untrue: (fact, { people }) => some(fact, 'outreach', idsOf(people.outreach)),
  },
  {
    says: /\bno switch (?:that the team pressed )?(?:took|has taken) effect\b|\bnothing (?:was|is) switched off\b/iu,
    but: 'a switch is in effect',
    untrue: (fact, { world }) => world.switches.some(({ id }) => fact(`switch.${id}`) === 'effective'),
  },
];

/** Asked, supposed, denied or to come: nothing is claimed. */
const OPEN =
  /\b(?:if|as long as|provided|whether|unless|until|once|before|when|after|had it|would|will|may|might|could|not|never|nothing|no longer|than|(?:have|has) to|wrote that)\b[^.;:!?]*$/iu;

/** Claims in the words of the text itself; what it quotes is somebody else's. */
export function untrueIn(text: string, place: string, fact: FactReader, scenario: Scenario): UntrueText[] {
  const own = text.replace(/["“][^"”]*["”]/gu, '…');
  return CLAIMS.flatMap(({ says, but, untrue }) => {
    const found = says.exec(own);
    if (!found || OPEN.test(own.slice(0, found.index))) return [];
    // A question claims nothing.
    if (/^[^.;!?]*\?/u.test(own.slice(found.index))) return [];
    return untrue(fact, scenario) ? [{ place, words: found[0], but }] : [];
  });
}
