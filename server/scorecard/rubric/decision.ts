import { own } from '../../../shared/keyed.ts';
import { COMMANDER, DEPUTY } from '../../../shared/roles.ts';
import type { DecisionOption } from '../../../shared/scenario/decision.ts';
import type { Desk } from '../alone/desk.ts';
import { CARRIES } from '../citations.ts';
import { evidenceGates, GROUNDS, option, reasons, timing, WORTH } from '../decision.ts';
import { price, STAGED, verification } from '../verification.ts';
import type { CriterionRows } from './row.ts';

export const decision = {
  D1: {
    title: 'The decision rests on evidence',
    max: 6,
    critical: true,
    by: 'log',
    reads: ['actOneEndsAt', 'received', 'decision.recorded'],
    score: evidenceGates,
    alone: (desk) => bestRemedy(desk).grounds,
  },
  D2: {
    title: 'Rollback, patch, both or neither',
    max: 6,
    critical: true,
    by: 'log',
    reads: ['actOneEndsAt', 'received', 'watched', 'decision.recorded'],
    score: option,
    alone: (desk) => bestRemedy(desk).option,
  },
  D3: {
    title: 'Verification on the failing path',
    max: 3,
    by: 'log',
    reads: ['actOneEndsAt', 'watched', 'decision.recorded', 'suite.completed'],
    score: verification,
    alone: (desk) => bestRemedy(desk).tests,
  },
  D4: {
    title: 'The price and the way back',
    max: 3,
    by: 'log',
    reads: ['actOneEndsAt', 'watched', 'received', 'decision.recorded'],
    score: price,
    alone: (desk) => bestRemedy(desk).price,
  },
  D5: {
    title: 'Decided at the right time',
    max: 1,
    by: 'log',
    reads: ['actOneEndsAt', 'received', 'signal', 'watched', 'decision.recorded'],
    score: timing,
    alone: (desk) => bestRemedy(desk).timing,
  },
  D6: {
    title: 'Reasons are on record',
    max: 1,
    by: 'log',
    reads: ['actOneEndsAt', 'watched', 'decision.recorded', 'heard.logged', 'evidence.received'],
    score: reasons,
    alone: (desk) => bestRemedy(desk).reasons,
  },
} as const satisfies CriterionRows;

type Remedy = Record<'grounds' | 'option' | 'tests' | 'price' | 'timing' | 'reasons', number>;

const NOTHING: Remedy = { grounds: 0, option: 0, tests: 0, price: 0, timing: 0, reasons: 0 };
const sum = (remedy: Remedy): number => Object.values(remedy).reduce((all, points) => all + points, 0);

/** Only whoever has command decides: the best of all remedies on what this desk can cite. All six criteria speak of the same one. */
function bestRemedy(desk: Desk): Remedy {
  // The deputy has command while the commander is silent or away.
  if (!desk.has(COMMANDER, DEPUTY)) return NOTHING;
  return desk.scenario.decision.options
    .map((chosen) => remedyOf(desk, chosen))
    .reduce((best, remedy) => (sum(remedy) > sum(best) ? remedy : best), NOTHING);
}

function remedyOf(desk: Desk, chosen: DecisionOption): Remedy {
  const { decision: rules, evidence } = desk.scenario;
  const carried = own(CARRIES, chosen.grade);
  // Any mark that could be right counts, and all else may be left uncited.
  const citable = evidence.filter(
    ({ id, supports, rulesOut }) =>
      desk.own.has(id) &&
      !rulesOut.includes(chosen.id) &&
      (supports.includes(chosen.id) || rulesOut.length > 0),
  );
  const tells = (isHeld: (id: string) => boolean): boolean =>
    rules.discriminating.some((group) => group.length > 0 && group.every(isHeld));
  const desks = new Set(citable.flatMap(({ holders }) => holders));
  const met = [citable.length >= 3, desks.size >= 3, tells((id) => citable.some((item) => item.id === id))];
  const grounds = met.filter(Boolean).length;
  const { max } = decision.D2;
  const worth = (max * own(WORTH, chosen.grade)) / WORTH.right;
  return {
    grounds: (decision.D1.max * grounds) / GROUNDS,
    option: grounds <= 1 ? Math.min(max / 2, worth) : worth,
    tests: decision.D3.max * testable(desk) * carried,
    price: decision.D4.max * priceable(desk, chosen),
    timing: tells((id) => desk.anybody.has(id)) ? decision.D5.max * carried : 0,
    reasons: decision.D6.max * carried,
  };
}

/** Five sixths for the suite on the failing path and its plan, the last for the harmless one beside it. */
function testable({ scenario, suites }: Desk): number {
  const { suite, benignSuite } = scenario.decision.verification;
  if (!suites.has(suite) || !scenario.suites.some(({ id }) => id === suite)) return 0;
  return suites.has(benignSuite) ? 1 : 5 / 6;
}

/** What is lost counts twice; of a wrong choice only the way back and the time to look again count. */
function priceable({ scenario, anybody }: Desk, { priced, kind, grade }: DecisionOption): number {
  const parts = STAGED.has(kind) ? 6 : 5;
  const carried = own(CARRIES, grade);
  if (carried === 0) return 2 / parts;
  const known = priced.filter((id) =>
    scenario.decision.losses.find((loss) => loss.id === id)?.knownBy.some((item) => anybody.has(item)),
  );
  const share = priced.length > 0 ? known.length / priced.length : 1;
  return ((2 * share + parts - 2) / parts) * carried;
}
