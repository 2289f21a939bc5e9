import type { PayloadInput } from '../../../shared/drill/parseCommand.ts';
import type { View } from '../../../shared/drill/view.ts';
import { own } from '../../../shared/keyed.ts';
import type { RoleKit } from '../../../shared/kit.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { hours } from '../../../shared/time.ts';
import { draw } from '../../kernel/draw.ts';
import type { BotTask } from '../teams/habits.ts';
import { commands } from './callTasks.ts';
import type { Desk } from './desk.ts';

/** A decision takes at most this many findings (RULE-3). */
const MOST_CITED = 5;

type Finding = { evidence: string; holders: PlayRole[]; source: string };
const findings = (view: View): Finding[] => {
  const all = new Map<string, Finding>();
  for (const card of [...Object.values(view.board), ...Object.values(view.evidence)])
    all.set(card.evidence, card);
  return [...all.values()];
};

/** As many desks as possible, and what was looked up or measured before what was merely told. */
function widest(view: View): string[] {
  const left = findings(view).sort((a, b) => Number(a.source === 'given') - Number(b.source === 'given'));
  const chosen: Finding[] = [];
  const heard = new Set<PlayRole>();
  while (chosen.length < MOST_CITED && left.length > 0) {
    const fresh = left.findIndex(({ holders }) => holders.some((role) => !heard.has(role)));
    const [next] = left.splice(Math.max(0, fresh), 1);
    if (!next) break;
    chosen.push(next);
    for (const role of next.holders) heard.add(role);
  }
  return chosen.map(({ evidence }) => evidence);
}

type Choices = RoleKit['decision'];
type Written = Omit<PayloadInput<'recordDecision'>, 'option'>;

/**
 * The decision of somebody whose mind is made up: a full record for the remedy of the idea, every other remedy rejected, and all that
 * was found cited for it. Some teams read each finding as speaking for their remedy, others as speaking against the rest: by seed,
 * four and four in turn, so that eight seeds from 0 hold every remedy of a kind (up to four) in both readings.
 */
export function decisionTasks(
  { strategy, seed, skill, alone, memory }: Desk,
  kits: readonly RoleKit[],
): BotTask[] {
  const choices = kits[0]?.decision;
  const option = choices && strategy.option(choices.options, seed);
  if (!choices || !option) return [];
  const rejected = choices.options.filter(({ id }) => id !== option.id).map(({ id }) => id);
  return [
    {
      key: 'decide',
      at: skill.decidesAt,
      when: (view) => commands(view) && (alone || Object.keys(view.board).length >= 3),
      act: (view) => ({
        name: 'recordDecision',
        payload: memory?.decision
          ? recalled(view, memory.decision)
          : {
              option: option.id,
              ...(skill.fullRecord ? full(view, choices, rejected, seed) : thin(view, rejected, seed)),
              causeText: strategy.cause,
              causeId: choices.causes.find(({ title }) => strategy.causeLike?.test(title))?.id ?? null,
            },
      }),
    },
  ];
}

/** The other variant's record word for word, as far as its evidence turned up here. */
const recalled = (view: View, decision: PayloadInput<'recordDecision'>): PayloadInput<'recordDecision'> => ({
  ...decision,
  citations:
    decision.citations?.filter(({ evidence }) => own(view.board, evidence) ?? own(view.evidence, evidence)) ??
    [],
});

const full = (view: View, choices: Choices, rejected: readonly string[], seed: number): Written => ({
  rejected: rejected.slice(0, 10),
  citations: widest(view).map((evidence) => ({ evidence, mark: seed % 8 < 4 ? 'supports' : 'rulesOut' })),
  confidence: 'high',
  changeMind: 'A reading that shows the harm going on.',
  verify: plan(view, choices),
  revert: 'Undo it the way it was done, at the first sign of harm.',
  losses: choices.losses.slice(0, 2).map(({ id }) => id),
  canaryPercent: 5,
  owner: 'model-owner',
  reconsiderInMs: hours(17),
  objectionsAsked: true,
});

/** What a first-timer writes down: the choice, what is at hand, and who does it. */
function thin(view: View, rejected: readonly string[], seed: number): Written {
  const chance = (key: string): number => draw(seed, 'novice', 'record', key);
  return {
    rejected: rejected.slice(0, 1 + Math.floor(3 * chance('rejected'))),
    citations: widest(view)
      .slice(0, 3 + Math.floor(2 * chance('cited')))
      .map((evidence) => ({ evidence, mark: 'supports' })),
    confidence: chance('confidence') < 0.7 ? 'low' : null,
    revert: chance('revert') < 0.7 ? 'Turn the feature on again.' : '',
    owner: 'model-owner',
    reconsiderInMs: chance('reconsider') < 0.5 ? hours(17) : null,
    objectionsAsked: chance('objections') < 0.4,
  };
}

/** The suite that failed most is the one to pass next time; without any run, the one with the most builds to compare. */
function plan(view: View, { suites }: Choices): Written['verify'] {
  const failed = (id: string): number =>
    Math.max(
      0,
      ...view.suites
        .filter(({ suite }) => suite === id)
        .flatMap(({ results }) => results.map(({ sample }) => sample.failures / sample.n)),
    );
  const [suite] = [...suites].sort(
    (a, b) => failed(b.id) - failed(a.id) || b.targets.length - a.targets.length,
  );
  return suite
    ? {
        suite: suite.id,
        targets: suite.targets.map(({ id }) => id),
        n: Math.max(...suite.sizes),
        benign: true,
      }
    : null;
}
