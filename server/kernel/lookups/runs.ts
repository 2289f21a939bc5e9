import type { NewEvent } from '../../../shared/drill/events.ts';
import type { EvidenceCard, ProbeReading, SuiteResult } from '../../../shared/drill/lookups/events.ts';
import { own } from '../../../shared/keyed.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { Compiled } from '../compiled.ts';
import { drawBinomial } from '../draw.ts';
import { factReader } from '../facts.ts';
import { holds } from '../predicate.ts';
import type { DrillState, Run } from '../state.ts';
import { proportion } from '../statistics.ts';
import { cardOf } from './cards.ts';

/** A query, suite, probe or seal is done: who learns what. */
export function runFinished(c: Compiled, state: DrillState, id: string): NewEvent[] {
  const run = own(state.runs, id);
  if (!run) return [];
  switch (run.kind) {
    case 'query':
      return queryFinished(c, state, id, run);
    case 'suite':
      return suiteFinished(c, state, id, run);
    case 'probe':
      return probeFinished(c, state, id, run);
    case 'seal':
      return [
        {
          type: 'evidence.sealed',
          data: {
            run: id,
            parts: run.targets,
            missing: c.scenario.rubric.sealParts.filter((part) => !run.targets.includes(part)),
          },
        },
      ];
  }
}

function queryFinished(c: Compiled, state: DrillState, id: string, run: Run): NewEvent[] {
  const query = c.queries.get(run.id);
  if (!query) return [];
  const facts = factReader(c, state);
  const cards = query.yields
    .filter(({ when }) => when === undefined || holds(when, facts))
    .flatMap(({ evidence }) => cardOf(c, state, evidence, 'query') ?? []);
  const events: NewEvent[] = query.rawApproval
    ? [{ type: 'raw.viewed', data: { query: query.id, role: query.role } }]
    : [];
  for (const card of cards) events.push({ type: 'evidence.received', data: { ...card, seats: run.seats } });
  const words = cards.length > 0 ? cards.map(({ title }) => title).join('; ') : query.emptyAnswer;
  events.push({
    type: 'query.finished',
    data: { run: id, query: query.id, seats: run.seats, found: cards.map(({ evidence }) => evidence), words },
  });
  return events;
}

/** With failures seen, there is a lower bound as well: "at most" alone would play them down. */
const bounds = ({ failures, low, high }: SuiteResult['sample']): string =>
  failures === 0 ? `at most ${(high * 100).toFixed(1)} %` : `${percent(low)} to ${percent(high)}`;
const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
const line = ({ title, sample }: SuiteResult): string =>
  `${title}: ${sample.failures}/${sample.n} (${sample.failures === 0 ? `at most ${percent(sample.high)} with 95 % confidence` : `95 % between ${percent(sample.low)} and ${percent(sample.high)}`})`;

function suiteFinished(c: Compiled, state: DrillState, id: string, run: Run): NewEvent[] {
  const suite = c.suites.get(run.id);
  if (!suite) return [];
  const results = run.targets.map((target): SuiteResult => {
    const fixed = suite.fixed.find((item) => item.target === target && item.n === run.n)?.failures;
    const failures =
      fixed ?? drawBinomial(c.seed, run.n, own(suite.rates, target) ?? 0, 'suite', suite.id, target, run.n);
    return {
      target,
      title: suite.targets.find((item) => item.id === target)?.title ?? target,
      sample: proportion(failures, run.n),
    };
  });
  const lines = results.map(line).join('\n');
  const told = suite.yields.find(({ targets }) => targets.every((target) => run.targets.includes(target)));
  const item = told && cardOf(c, state, told.evidence, 'suite');
  const card: EvidenceCard = item
    ? { ...item, body: `${item.body}\n${lines}` }
    : {
        evidence: id,
        title: `${suite.title}, n = ${run.n}`,
        body: lines,
        source: 'suite',
        holders: suite.jointWith ? [suite.role, suite.jointWith] : [suite.role],
      };
  return [
    {
      type: 'suite.completed',
      data: {
        run: id,
        suite: suite.id,
        title: suite.title,
        results,
        seats: run.seats,
        evidence: card.evidence,
      },
    },
    { type: 'evidence.received', data: { ...card, seats: run.seats } },
  ];
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function probeFinished(c: Compiled, state: DrillState, id: string, run: Run): NewEvent[] {
  const readings = run.targets.flatMap((target): ProbeReading[] => {
    const probe = c.probes.get(target);
    if (!probe) return [];
    const readAt = Math.max(0, state.at - probe.lagMs);
    const rates =
      [...state.history].reverse().find(({ at }) => at <= readAt)?.rates ?? state.history[0]?.rates ?? {};
    const baseline = probe.components.reduce(
      (sum, item) =>
        sum + (c.scenario.world.components.find(({ id: known }) => known === item)?.baselinePerHour ?? 0),
      0,
    );
    const rate = probe.components.reduce((sum, item) => sum + (own(rates, item) ?? 0), 0);
    const share = baseline > 0 ? rate / baseline : 0;
    const sample = proportion(
      drawBinomial(c.seed, probe.attempts, Math.min(1, probe.failureRate * share), 'probe', id, target),
      probe.attempts,
    );
    // An attempt fails with `failureRate` at full baseline, so the sampled share of that rate scales the baseline back to events per hour.
    const scale = probe.failureRate > 0 ? baseline / probe.failureRate : 0;
    const perHour =
      scale > 0
        ? {
            estimate: tenth((sample.failures / sample.n) * scale),
            low: tenth(sample.low * scale),
            high: tenth(sample.high * scale),
          }
        : null;
    return [{ target, title: probe.title, sample, perHour, readAt, lagMs: probe.lagMs }];
  });
  const body = readings
    .map(
      ({ title, sample, perHour, readAt }) =>
        `${title}, read at ${formatDrillTime(readAt)}: ${sample.failures} of ${sample.n} attempts failed, so ${bounds(sample)}${perHour ? `; about ${perHour.estimate} an hour (${perHour.low} to ${perHour.high})` : ''}`,
    )
    .join('\n');
  const card: EvidenceCard = {
    evidence: id,
    title: `Probe: ${readings.map(({ title }) => title).join(', ')}`,
    body,
    source: 'probe',
    holders: [],
  };
  return [
    { type: 'probe.completed', data: { run: id, readings, seats: run.seats, evidence: id } },
    { type: 'evidence.received', data: { ...card, seats: run.seats } },
  ];
}
