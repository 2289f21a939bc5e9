import type { RoleKit } from '../../../../shared/kit.ts';
import type { PlayRole } from '../../../../shared/roles.ts';
import { hours, minutes } from '../../../../shared/time.ts';
import type { View } from '../../../../shared/view/view.ts';
import type { Todo } from '../habits.ts';
import { commands } from './callWork.ts';
import type { Desk } from './desk.ts';

/** A decision takes at most this many findings (DOMAIN.md R3). */
const MOST_CITED = 5;

type Finding = { evidence: string; holders: PlayRole[]; source: string };
const findings = (view: View): Finding[] => {
  const all = new Map<string, Finding>();
  for (const card of [...Object.values(view.board), ...Object.values(view.evidence)])
    all.set(card.evidence, card);
  return [...all.values()];
};

/** As many desks as possible, and what was looked up or measured before what was merely told. */
export function widest(view: View): string[] {
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

/**
 * The decision of somebody whose mind is made up: a full record for the remedy of the idea, every other remedy rejected, and all that
 * was found cited for it. Some teams read each finding as speaking for their remedy, others as speaking against the rest: by seed,
 * four and four in turn, so that eight seeds from 0 hold every remedy of a kind (up to four) in both readings.
 */
export function decisionWork({ idea, seed, alone }: Desk, kits: readonly RoleKit[]): Todo[] {
  const choices = kits[0]?.decision;
  if (!choices) return [];
  const option = idea.option(choices.options, seed);
  if (!option) return [];
  const suite = choices.suites.find(({ targets }) => targets.length >= 3) ?? choices.suites[0];
  return [
    {
      key: 'decide',
      at: minutes(30),
      when: (view) => commands(view) && (alone || Object.keys(view.board).length >= 3),
      act: (view) => ({
        name: 'recordDecision',
        payload: {
          option: option.id,
          rejected: choices.options
            .filter(({ id }) => id !== option.id)
            .slice(0, 10)
            .map(({ id }) => id),
          citations: widest(view).map((evidence) => ({
            evidence,
            mark: seed % 8 < 4 ? ('supports' as const) : ('rulesOut' as const),
          })),
          causeText: idea.cause,
          confidence: 'high',
          changeMind: 'A reading that shows the harm going on.',
          verify: suite
            ? {
                suite: suite.id,
                targets: suite.targets.map(({ id }) => id),
                n: Math.max(...suite.sizes),
                benign: true,
              }
            : null,
          revert: 'Undo it the way it was done, at the first sign of harm.',
          losses: choices.losses.slice(0, 2).map(({ id }) => id),
          canaryPercent: 5,
          owner: 'model-owner',
          reconsiderInMs: hours(17),
          objectionsAsked: true,
        },
      }),
    },
  ];
}
