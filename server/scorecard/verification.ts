import type { Decision } from './citations.ts';
import { carriedWords, carries, judgedDecision } from './citations.ts';
import { list, percent, says, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import type { Found, Scored } from './rubric/row.ts';

/** 95 % upper bound on the true rate after n clean tries: about 3/n. */
const boundOf = (n: number): number => 1 - 0.05 ** (1 / n);

/** A plan alone earns nothing: the suite that matches the failing path must have run. */
export function verification(record: DrillRecord, { max }: Scored): Found {
  const judged = judgedDecision(record);
  const { suite, targets, minN, benignSuite } = record.scenario.decision.verification;
  const title = (id: string) => record.scenario.suites.find((item) => item.id === id)?.title ?? id;
  const runs = record.log.all('suite.completed').filter(({ data }) => data.suite === suite);
  const covered = targets.filter((target) =>
    runs.some(({ data }) => data.results.some((result) => result.target === target)),
  );
  const benignRuns = record.log.all('suite.completed').filter(({ data }) => data.suite === benignSuite);
  const plan = judged?.data.verify ?? null;
  const onPath = plan !== null && plan.suite === suite;
  const allTargets = onPath && targets.every((target) => plan.targets.includes(target));
  const enough = onPath && plan.n >= minN;
  const ran = runs.length > 0;
  // Whole coverage counts twice as much as each of the other parts.
  const parts =
    (targets.length > 0 && covered.length === targets.length ? 2 : covered.length > 0 ? 1 : 0) +
    [allTargets, enough, plan?.benign, benignRuns.length > 0].filter(Boolean).length;
  const targetTitle = (id: string) =>
    record.scenario.suites.find((item) => item.id === suite)?.targets.find((item) => item.id === id)?.title ??
    id;
  const unrun = targets.filter((target) => !covered.includes(target));
  return {
    points: ran ? ((max * parts) / 6) * carries(record, judged) : 0,
    why: sentences(
      !ran && `${title(suite)} never finished a run, so nothing here is proven.`,
      ran && `${title(suite)} ran on ${list(covered.map(targetTitle))}.`,
      ran && unrun.length > 0 && `It did not run on ${list(unrun.map(targetTitle))}.`,
      !judged && 'No decision recorded a plan.',
      ran && judged && carriedWords(carries(record, judged)),
      judged && plan === null && 'The decision names no verification plan.',
      plan && !onPath && `The plan names ${title(plan.suite)}, which does not exercise the path that fails.`,
      plan &&
        onPath &&
        `The plan asks for n = ${plan.n} per target; a clean run then bounds the true rate at ${percent(boundOf(plan.n))}.`,
      plan && onPath && !allTargets && 'The plan leaves out one of the builds to compare.',
      benignRuns.length > 0 ? `${title(benignSuite)} was run as well.` : `${title(benignSuite)} was not run.`,
    ),
    fullMarks: `Run ${title(suite)} on ${list(targets.map(targetTitle))}, plan n of at least ${minN} (bound ${percent(boundOf(minN))}), and run ${title(benignSuite)} beside it.`,
    evidence: [...runs.map(({ seq }) => seq), ...benignRuns.map(({ seq }) => seq), judged?.seq],
  };
}

/** Remedies that ship something forward, where a canary share means something. */
export const STAGED: ReadonlySet<string> = new Set(['rollback', 'patch', 'both']);

/** What still helps when the choice was wrong. */
const LIMITS_DAMAGE = new Set(['a way back', 'a time to look again']);

/** Which losses of the chosen option were named: rightly, without the evidence for it, and although it loses nothing of the kind. */
function pricedLosses(record: DrillRecord, judged: Decision | undefined, due: readonly string[]) {
  const { losses } = record.scenario.decision;
  const known = (id: string) =>
    losses
      .find((loss) => loss.id === id)
      ?.knownBy.some(
        (item) => (record.received.get(item)?.at ?? Number.POSITIVE_INFINITY) <= (judged?.at ?? -1),
      ) ?? false;
  const named = judged?.data.losses ?? [];
  return {
    right: due.filter((id) => named.includes(id) && known(id)),
    wrong: named.filter((id) => !due.includes(id)),
    blind: named.filter((id) => due.includes(id) && !known(id)),
  };
}

interface Part {
  name: string;
  weight: number;
  share: number;
}

/** What a whole price holds; a canary share only where something is shipped forward. */
function partsOf(data: Decision['data'] | undefined, prices: number, isStaged: boolean): Part[] {
  const parts = [
    { name: 'what is lost', weight: 2, share: prices },
    { name: 'a way back', weight: 1, share: data && says(data.revert) ? 1 : 0 },
    { name: 'an owner', weight: 1, share: data?.owner ? 1 : 0 },
    { name: 'a time to look again', weight: 1, share: data && data.reconsiderAt !== null ? 1 : 0 },
  ];
  const share = data && data.canaryPercent !== null && data.canaryPercent < 100 ? 1 : 0;
  return isStaged ? [...parts, { name: 'a canary share', weight: 1, share }] : parts;
}

export function price(record: DrillRecord, { max }: Scored): Found {
  const judged = judgedDecision(record);
  const { options, losses } = record.scenario.decision;
  const chosen = options.find(({ id }) => id === judged?.data.option);
  const lossTitle = (id: string) => losses.find((loss) => loss.id === id)?.title ?? id;
  const due = chosen?.priced ?? [];
  const { right, wrong, blind } = pricedLosses(record, judged, due);
  const prices =
    due.length > 0 ? Math.max(0, right.length - wrong.length) / due.length : wrong.length === 0 ? 1 : 0;
  const parts = partsOf(judged?.data, prices, chosen === undefined || STAGED.has(chosen.kind));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const carried = carries(record, judged);
  // Of a wrong choice only what limits its damage counts.
  const counts = ({ name }: Part) => carried > 0 || LIMITS_DAMAGE.has(name);
  const earned =
    parts.filter(counts).reduce((sum, { weight, share }) => sum + weight * share, 0) *
    (carried > 0 ? carried : 1);
  return {
    points: judged && chosen ? (max * earned) / total : 0,
    why: !judged
      ? 'No decision was recorded.'
      : sentences(
          right.length > 0 && `Priced: ${list(right.map(lossTitle))}.`,
          blind.length > 0 && `Named without having the evidence for it: ${list(blind.map(lossTitle))}.`,
          wrong.length > 0 && `Named, but not lost by this option: ${list(wrong.map(lossTitle))}.`,
          parts.some(({ share }) => share < 1) &&
            `Incomplete: ${list(parts.filter(({ share }) => share < 1).map(({ name }) => name))}.`,
          parts.every(({ share }) => share === 1) &&
            'Price, way back, owner and time to look again are all there.',
          carried === 0 &&
            'The choice did not fit what was going on: of its price only a way back and a time to look again count.',
          carried > 0 && carriedWords(carried),
        ),
    fullMarks: sentences(
      due.length > 0 && `Name what this option loses, from evidence: ${list(due.map(lossTitle))}.`,
      `Give ${list(parts.slice(1).map(({ name }) => name))}.`,
    ),
    evidence: [
      judged?.seq,
      ...losses
        .filter(({ id }) => due.includes(id))
        .flatMap(({ knownBy }) => knownBy.map((id) => record.received.get(id)?.seq)),
    ],
  };
}
