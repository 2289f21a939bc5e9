import { own } from '../../../shared/keyed.ts';
import type { DecisionOption } from '../../../shared/scenario/decision.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { Bound, Reach } from './reach.ts';
import { has } from './reach.ts';

const NOTHING: Bound = { D1: 0, D2: 0, D3: 0, D4: 0, D5: 0, D6: 0 };
const WORTH = { right: 6, defensible: 4, weak: 2, wrong: 0 } as const;
const CARRIES = { right: 1, defensible: 1, weak: 0.5, wrong: 0 } as const;
const sum = (bound: Bound): number => Object.values(bound).reduce((all, points) => all + points, 0);

/** Only whoever has command decides; the best of all remedies on what this seat can cite. */
export function decisionBound(scenario: Scenario, reach: Reach): Bound {
  if (!has(reach, 'incident-commander')) return NOTHING;
  return scenario.decision.options
    .map((option) => optionBound(scenario, reach, option))
    .reduce((best, bound) => (sum(bound) > sum(best) ? bound : best), NOTHING);
}

function optionBound({ decision, evidence, suites }: Scenario, reach: Reach, option: DecisionOption): Bound {
  const carried = own(CARRIES, option.grade);
  // Any mark that could be right counts, and all else may be left uncited.
  const citable = evidence.filter(
    ({ id, supports, rulesOut }) =>
      reach.own.has(id) &&
      !rulesOut.includes(option.id) &&
      (supports.includes(option.id) || rulesOut.length > 0),
  );
  const telling = decision.discriminating.some(
    (group) => group.length > 0 && group.every((id) => citable.some((item) => item.id === id)),
  );
  const desks = new Set(citable.flatMap(({ holders }) => holders));
  const D1 = (citable.length >= 3 ? 2 : 0) + (desks.size >= 3 ? 2 : 0) + (telling ? 2 : 0);
  const { suite, benignSuite } = decision.verification;
  const tests = reach.suites.has(suite) ? 2.5 + (reach.suites.has(benignSuite) ? 0.5 : 0) : 0;
  const due = option.priced;
  const priced = due.filter((id) =>
    decision.losses.find((loss) => loss.id === id)?.knownBy.some((item) => reach.anybody.has(item)),
  );
  const staged = ['rollback', 'patch', 'both'].includes(option.kind);
  const parts = staged ? 6 : 5;
  const price = due.length > 0 ? priced.length / due.length : 1;
  const informed = decision.discriminating.some(
    (group) => group.length > 0 && group.every((id) => reach.anybody.has(id)),
  );
  return {
    D1,
    D2: D1 <= 2 ? Math.min(3, own(WORTH, option.grade)) : own(WORTH, option.grade),
    D3: suites.some(({ id }) => id === suite) ? tests * carried : 0,
    D4: carried > 0 ? ((3 * (2 * price + parts - 2)) / parts) * carried : (3 * 2) / parts,
    D5: informed ? carried : 0,
    D6: carried,
  };
}
