import type { View } from '../../../shared/drill/view.ts';
import { own } from '../../../shared/keyed.ts';
import type { RoleKit } from '../../../shared/kit.ts';
import { minutes } from '../../../shared/time.ts';
import { draw } from '../../kernel/draw.ts';
import type { BotTask } from '../teams/habits.ts';
import { boardIds, isHere, unpinned } from '../teams/reading.ts';
import type { Desk } from './desk.ts';

export const idle = (view: View): boolean => !Object.values(view.running).some(({ mine }) => mine);

/** Everything there is to look up, one thing at a time, and what it all adds up to. */
export function lookupTasks(desk: Desk, kits: readonly RoleKit[]): BotTask[] {
  return [
    ...approving(kits),
    ...pinning(),
    ...estimating(desk, kits),
    ...testing(kits),
    ...asking(desk, kits),
  ];
}

const approving = (kits: readonly RoleKit[]): BotTask[] =>
  kits.flatMap(({ role, approvals }) =>
    approvals.map(
      (approval): BotTask => ({
        key: `approve-${approval.query}-${approval.role}`,
        at: minutes(1.5),
        when: (view) => isHere(view, role),
        act: () => ({
          name: 'approveRawAccess',
          payload: { query: approval.query, role: approval.role },
          role,
        }),
      }),
    ),
  );

/** In the order of the desk's list; what is remembered from elsewhere first. */
const asking = ({ memory }: Desk, kits: readonly RoleKit[]): BotTask[] =>
  kits.flatMap(({ role, queries }) =>
    [...queries]
      .sort(
        (a, b) =>
          Number(memory?.queries.includes(b.id) ?? false) - Number(memory?.queries.includes(a.id) ?? false),
      )
      .map(
        (query): BotTask => ({
          key: `query-${query.id}`,
          desk: true,
          at: minutes(2),
          when: (view) => isHere(view, role) && idle(view) && own(view.answers, query.id) === undefined,
          act: () => ({ name: 'runQuery', payload: { query: query.id }, role }),
        }),
      ),
  );

/** Each suite once, on as many builds as a run takes, at its smaller size: the answer is wanted before the decision. */
const testing = (kits: readonly RoleKit[]): BotTask[] =>
  kits.flatMap(({ role, suites }) =>
    suites.flatMap((suite, index): BotTask[] => {
      const [size] = suite.sizes;
      if (!size) return [];
      const targets = suite.targets.slice(0, suite.maxTargets).map(({ id }) => id);
      return [
        {
          key: `suite-${suite.id}`,
          desk: true,
          at: minutes(10 + 3 * index),
          when: (view) =>
            isHere(view, role) && idle(view) && !view.suites.some((run) => run.suite === suite.id),
          act: () => ({ name: 'runSuite', payload: { suite: suite.id, targets, n: size.n }, role }),
        },
      ];
    }),
  );

const pinning = (): BotTask[] =>
  Array.from({ length: 9 }, (_, turn) => ({
    key: `pin-${turn}`,
    at: minutes(4 + 3 * turn),
    when: (view: View) => view.me.inCall && unpinned(view).length > 0,
    act: (view: View) =>
      ({ name: 'pinEvidence', payload: { evidence: unpinned(view).slice(0, 20) } }) as const,
  }));

/** A range that somebody wrote into a finding: "95 % range 206 to 854". */
function rangeOn(view: View): { low: number; high: number } | null {
  for (const { body } of [...Object.values(view.board), ...Object.values(view.evidence)]) {
    const found = /range (?:of |from )?([\d,.]+) (?:to|and) ([\d,.]+)/i.exec(body);
    const [low, high] = [found?.[1], found?.[2]].map((text) => Number((text ?? '').replace(/[,.]+/g, '')));
    if (found && low !== undefined && high !== undefined && high > low) return { low, high };
  }
  return null;
}

const SCOPERS = ['safety-lead', 'incident-commander', 'product-owner', 'model-owner'] as const;

/** One estimate for the team, from the first of these desks that is here; alone, from whichever desk it is. */
function estimating({ seed, alone }: Desk, kits: readonly RoleKit[]): BotTask[] {
  const role = SCOPERS.find((item) => kits.some((kit) => kit.role === item));
  if (!role || (!alone && role !== 'safety-lead')) return [];
  const questions = kits.find((kit) => kit.role === role)?.scopeQuestions ?? [];
  return [
    {
      key: 'scope',
      at: minutes(23),
      when: (view) => isHere(view, role),
      act: (view) => ({
        name: 'estimateScope',
        payload: {
          ...(rangeOn(view) ?? { low: null, high: null }),
          answers: Object.fromEntries(
            questions.map(({ id, answers }) => [
              id,
              answers.at(Math.floor(draw(seed, 'scope', id) * answers.length))?.id,
            ]),
          ),
          cause: 'systemic',
          evidence: [...new Set([...boardIds(view), ...Object.keys(view.evidence)])].slice(0, 10),
        },
        role,
      }),
    },
  ];
}
