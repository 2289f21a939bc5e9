import type { DecisiveMoment } from '../../../shared/firstPage.ts';
import type { Gate } from '../../../shared/scorecard.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { MINUTE } from '../../../shared/time.ts';
import { gradeOf, judgedDecision } from '../citations.ts';
import { containedAt } from '../containment.ts';
import { residualAt } from '../curve.ts';
import type { DrillRecord } from '../record.ts';
import { roleTitle, severityTitle } from '../record.ts';
import type { SwitchUse } from '../switchUses.ts';
import { switchTitle } from '../switchUses.ts';

const MOST = 6;
/** Scopes of one switch that take effect within this belong to one moment. */
const TOGETHER = 2 * MINUTE;
/** A change of the harm that is too small to turn a drill. */
const LEAST_CHANGE = 0.05;

type Weighed = DecisiveMoment & { weight: number };

/** What the drill turned on: what changed the harm, what was said and decided, and what could not be taken back. In order of time. */
export function decisive(record: DrillRecord, gates: readonly Gate[]): DecisiveMoment[] {
  const found = [...declared(record), ...pressed(record), ...capped(record, gates), ...decided(record)];
  return found
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .sort((a, b) => a.at - b.at)
    .map(({ weight: _weight, ...moment }) => moment);
}

function declared(record: DrillRecord): Weighed[] {
  const first = record.severities[0];
  if (!first) return [];
  const by = first.byRole ? ` by ${roleTitle(record, first.byRole)}` : '';
  return [
    {
      at: first.at,
      good: first.at - record.signal.at <= 5 * MINUTE,
      text: `${severityTitle(record, first.severity)} declared${by}`,
      evidence: [first.seq],
      weight: 0.45,
    },
  ];
}

/** A switch whose effect, or whose lifting, moved the harm. */
function pressed(record: DrillRecord): Weighed[] {
  const moments = record.switchUses.flatMap((use) => [
    ...(use.effectiveAt === null ? [] : [{ use, at: use.effectiveAt, lifted: false }]),
    ...(use.revertedAt === null || use.effectiveAt === null
      ? []
      : [{ use, at: use.revertedAt, lifted: true }]),
  ]);
  const groups: { uses: SwitchUse[]; from: DrillTime; at: DrillTime; lifted: boolean }[] = [];
  for (const { use, at, lifted } of moments.sort((a, b) => a.at - b.at)) {
    const open = groups.find(
      (group) => group.lifted === lifted && group.uses[0]?.switch === use.switch && at - group.at <= TOGETHER,
    );
    if (open) {
      open.uses.push(use);
      open.at = at;
    } else groups.push({ uses: [use], from: at, at, lifted });
  }
  return groups.flatMap(({ uses, from, at, lifted }) => {
    const change = residualAt(record.curve, at) - residualAt(record.curve, from - 1);
    if (Math.abs(change) < LEAST_CHANGE) return [];
    const scopes = [...new Set(uses.map(({ scope }) => scope))];
    const title = switchTitle(record.scenario, uses[0]?.switch ?? '', scopes);
    const contained = containedAt(record);
    return [
      {
        at,
        good: change < 0,
        text: `${title}${lifted ? ', taken back' : ''}${contained !== null && contained >= from && contained <= at ? ': contained' : ''}`,
        evidence: [...new Set(uses.flatMap(({ seqs }) => seqs))],
        weight: Math.min(1, Math.abs(change)) + 0.3,
      },
    ];
  });
}

/** What capped a rating, at the first event that it rests on. Containment that never came has no moment. */
function capped(record: DrillRecord, gates: readonly Gate[]): Weighed[] {
  const rows = record.log.at;
  return gates
    .filter(
      ({ id, hit }) => hit && id !== 'never-contained' && id !== 'contained-late' && id !== 'no-decision',
    )
    .flatMap(({ title, evidence }) => {
      const at = evidence.map((seq) => rows(seq)).filter((found) => found !== undefined);
      const last = Math.max(...at);
      return at.length > 0
        ? [{ at: last, good: false, text: title, evidence: [...evidence], weight: 0.9 }]
        : [];
    });
}

function decided(record: DrillRecord): Weighed[] {
  const judged = judgedDecision(record);
  if (!judged) return [];
  const option = record.scenario.decision.options.find(({ id }) => id === judged.data.option);
  const grade = gradeOf(record, judged.data.option);
  return [
    {
      at: judged.at,
      good: grade === 'right' || grade === 'defensible',
      text: `Decided: ${option?.title ?? judged.data.option}`,
      evidence: [judged.seq],
      weight: 0.6,
    },
  ];
}
