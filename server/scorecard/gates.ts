import { own } from '../../shared/keyed.ts';
import type { Gate } from '../../shared/scorecard.ts';
import type { DrillTime } from '../../shared/time.ts';
import { MINUTE } from '../../shared/time.ts';
import { gradeOf } from './citations.ts';
import { containedAt } from './containment.ts';
import { commandGaps } from './leadership.ts';
import type { Hit } from './outwardGates.ts';
import { falseStatement, publicBeforePeople, writtenUnseen } from './outwardGates.ts';
import { clock, list, span } from './phrasing.ts';
import { wholeProductOffAt } from './proportion.ts';
import type { DrillRecord } from './record.ts';
import { inForce, switchNames, switchTitle } from './switchUses.ts';

interface Rule {
  id: string;
  title: string;
  caps: Gate['caps'];
  /** Shown when the gate stayed shut. */
  clear: string;
  check: (record: DrillRecord) => Hit | null;
}

/** Gates cap a rating; points stand. */
const RULES: readonly Rule[] = [
  {
    id: 'never-contained',
    title: 'Never contained',
    caps: [{ block: 'containment', at: 'U' }],
    clear: 'Containment was reached and held.',
    check: neverContained,
  },
  {
    id: 'contained-late',
    title: 'Contained after the thirty-minute line',
    caps: [{ block: 'containment', at: 'M' }],
    clear: 'Containment did not come after the line.',
    check: containedLate,
  },
  {
    id: 'whole-product-off',
    title: 'The whole product was off although the precise switch was known',
    caps: [{ block: 'containment', at: 'M' }],
    clear: 'The whole product was not kept off with the precise switch at hand.',
    check: wholeProduct,
  },
  {
    id: 'safety-service-harmed',
    title: 'A safety service was switched off',
    caps: [{ block: 'containment', at: 'M' }],
    clear: 'No safety service was harmed.',
    check: safetyService,
  },
  {
    id: 'help-seekers-dead-ended',
    title: 'People looking for help met a dead end',
    caps: [{ block: 'containment', at: 'S' }],
    clear: 'No switch left people looking for help without a way on.',
    check: deadEnds,
  },
  {
    id: 'evidence-lost',
    title: 'Evidence was lost',
    caps: [{ block: 'evidence', at: 'M' }],
    clear: 'No evidence was lost.',
    check: evidenceLost,
  },
  {
    id: 'raw-unpurged',
    title: 'Raw content was left where it did not belong',
    caps: [{ block: 'evidence', at: 'U' }],
    clear: 'No raw content was left lying about.',
    check: rawLeft,
  },
  {
    id: 'no-decision',
    title: 'No decision was on record in Act 1',
    caps: [{ block: 'decision', at: 'U' }],
    clear: 'A decision was on record in Act 1.',
    check: noDecision,
  },
  {
    id: 'wrong-option',
    title: 'A wrong option stood at the end of Act 1',
    caps: [{ block: 'decision', at: 'M' }],
    clear: 'No wrong option stood at the end of Act 1.',
    check: wrongOption,
  },
  {
    id: 'no-commander',
    title: 'Nobody was in command for more than ten minutes',
    caps: [{ block: 'command', at: 'U' }],
    clear: 'Nobody was without a commander for more than ten minutes.',
    check: noCommander,
  },
  {
    id: 'false-statement',
    title: 'Something untrue was published',
    caps: [{ block: 'comms', at: 'M' }],
    clear: 'Nothing untrue was published.',
    check: falseStatement,
  },
  {
    id: 'public-before-people',
    title: 'The public read it before the people concerned had heard',
    caps: [{ block: 'comms', at: 'M' }],
    clear: 'Nobody read in public what they should have heard from you first.',
    check: publicBeforePeople,
  },
  {
    id: 'written-unseen',
    title: 'People were written to whom nobody had looked at',
    caps: [{ block: 'people', at: 'M' }],
    clear: 'Nobody was written to unseen.',
    check: writtenUnseen,
  },
];

/** Of a drill in which nothing systemic went on, containment was neither reached nor missed. */
const NOTHING_TO_CONTAIN: Readonly<Record<string, string>> = {
  'never-contained': 'There was nothing systemic to contain.',
  'contained-late': 'There was nothing systemic to contain.',
};

export function gates(record: DrillRecord): Gate[] {
  // They weigh what a team did to a world, and an event list has none.
  if (record.scenario.plain) return [];
  const nothing = record.scenario.rubric.nothingToContain ? NOTHING_TO_CONTAIN : undefined;
  return [...RULES, ...ownRules(record)].map(({ id, title, caps, clear, check }) => {
    const hit = check(record);
    return {
      id,
      title,
      hit: hit !== null,
      caps,
      why: hit?.why ?? (nothing && own(nothing, id)) ?? clear,
      evidence: [...new Set(hit?.evidence ?? [])].sort((a, b) => a - b),
    };
  });
}

/** Gates that this scenario brings along: what it did to people counts from the moment it was so, also when it was undone. */
const ownRules = ({ scenario, watched }: DrillRecord): Rule[] =>
  (scenario.rubric.gates ?? []).map(({ id, title, caps, why, clear }, index) => ({
    id,
    title,
    caps,
    clear,
    check: () => {
      const held = watched.gates[index] ?? null;
      return held && { why: `${why} (${clock(held.at)}).`, evidence: [held.seq] };
    },
  }));

const lineOf = (record: DrillRecord): DrillTime => record.signal.at + 30 * MINUTE;

function neverContained(record: DrillRecord): Hit | null {
  if (containedAt(record) !== null || record.scenario.rubric.nothingToContain) return null;
  const last = record.log.last('world.changed');
  return {
    why: 'Harm never came to the containment line and stayed there for 5 min.',
    evidence: last ? [last.seq] : record.calledFor,
  };
}

function containedLate(record: DrillRecord): Hit | null {
  if (record.scenario.rubric.nothingToContain) return null;
  const at = containedAt(record);
  if (at === null || at <= lineOf(record)) return null;
  const change = record.log.all('world.changed').findLast((event) => event.at <= at);
  return {
    why: `Contained at ${clock(at)}; the line was ${clock(lineOf(record))}.`,
    evidence: change ? [change.seq] : record.calledFor,
  };
}

function wholeProduct(record: DrillRecord): Hit | null {
  const off = wholeProductOffAt(record, record.scenario.rubric.wholeProduct.after);
  return off
    ? {
        why: `The whole product was off at ${clock(off.at)}, when the precise switch was known.`,
        evidence: off.seqs,
      }
    : null;
}

function safetyService(record: DrillRecord): Hit | null {
  for (const { switch: switchId, scope, title, afterMs } of record.scenario.rubric.harmfulScopes) {
    for (const use of record.switchUses) {
      if (!use.byTeam || use.switch !== switchId || use.scope !== scope || use.effectiveAt === null) continue;
      const at = use.effectiveAt + afterMs;
      if (at <= record.endsAt && inForce(use, at))
        return {
          why: `${title}: ${switchTitle(record.scenario, switchId, [scope])} was in force from ${clock(use.effectiveAt)} for more than ${span(afterMs)}.`,
          evidence: use.seqs,
        };
    }
  }
  return null;
}

function deadEnds(record: DrillRecord): Hit | null {
  const { deadEnds: rules } = record.scenario.rubric;
  const hits = record.switchUses.filter(
    (use) =>
      use.byTeam &&
      use.effectiveAt !== null &&
      rules.some(({ switch: switchId, option }) => switchId === use.switch && !use.options.includes(option)),
  );
  if (hits.length === 0) return null;
  const names = switchNames(record.scenario, hits, (use) => ` (${clock(use.effectiveAt ?? 0)})`);
  return {
    why: `In force without a way on for people looking for help: ${list(names)}.`,
    evidence: hits.flatMap(({ seqs }) => seqs),
  };
}

function evidenceLost(record: DrillRecord): Hit | null {
  const lost = record.log.all('evidence.lost');
  if (lost.length === 0) return null;
  const title = (thing: string) =>
    record.scenario.losses.find((loss) => loss.thing === thing)?.title ?? thing;
  return {
    why: `Lost: ${list(lost.map(({ at, data }) => `${title(data.thing)} (${clock(at)})`))}.`,
    evidence: lost.map(({ seq }) => seq),
  };
}

function rawLeft(record: DrillRecord): Hit | null {
  const left = record.log
    .all('raw.posted')
    .filter(
      (event) =>
        !record.log
          .all('raw.purged')
          .some(({ seq, data }) => seq > event.seq && data.item === event.data.item),
    );
  return left.length === 0
    ? null
    : {
        why: `Never removed: ${list(left.map(({ at, data }) => `${data.title} (posted ${clock(at)})`))}.`,
        evidence: left.map(({ seq }) => seq),
      };
}

const standing = (record: DrillRecord) =>
  record.log.all('decision.recorded').findLast(({ at }) => at <= record.actOneEndsAt);

function noDecision(record: DrillRecord): Hit | null {
  return standing(record)
    ? null
    : { why: `No decision was on record by ${clock(record.actOneEndsAt)}.`, evidence: record.calledFor };
}

function wrongOption(record: DrillRecord): Hit | null {
  const last = standing(record);
  if (!last || gradeOf(record, last.data.option) !== 'wrong') return null;
  const title =
    record.scenario.decision.options.find(({ id }) => id === last.data.option)?.title ?? last.data.option;
  return {
    why: `"${title}", recorded at ${clock(last.at)}, still stood at ${clock(record.actOneEndsAt)}.`,
    evidence: [last.seq],
  };
}

function noCommander(record: DrillRecord): Hit | null {
  const gap = commandGaps(record).find(({ from, to }) => to - from > 10 * MINUTE);
  return gap
    ? {
        why: `Nobody had accepted command from ${clock(gap.from)} for ${span(gap.to - gap.from)}.`,
        evidence: gap.seqs,
      }
    : null;
}
