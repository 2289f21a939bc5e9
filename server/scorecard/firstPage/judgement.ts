import type { FirstPage } from '../../../shared/firstPage.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { Decision } from '../citations.ts';
import { gradeOf, judgedDecision } from '../citations.ts';
import { list, plural } from '../phrasing.ts';
import type { DrillRecord } from '../record.ts';
import { evidenceTitle, roleTitle } from '../record.ts';

const SURE = { low: 'Not very sure', medium: 'Fairly sure', high: 'Very sure' } as const;
const TURNED_OUT = {
  right: 'the choice fitted what was going on',
  defensible: 'the choice can be defended',
  weak: 'the choice was a weak one',
  wrong: 'the choice did not fit what was going on',
} as const;

/** How sure they were against how it turned out, and whether the desks read the findings alike. */
export function judgement(record: DrillRecord): FirstPage['judgement'] {
  const decision = judgedDecision(record);
  return {
    confidence: confidence(record, decision),
    ...agreement(record),
  };
}

function confidence(record: DrillRecord, decision: Decision | undefined): string {
  if (!decision) return 'No decision was recorded, so nobody said how sure they were.';
  const grade = gradeOf(record, decision.data.option);
  const outcome = own(TURNED_OUT, grade);
  const { confidence: said } = decision.data;
  if (said === null) return `Nobody said how sure they were; ${outcome}.`;
  const isGood = grade === 'right' || grade === 'defensible';
  const joined = (said === 'high') === isGood ? 'and' : 'but';
  return `${own(SURE, said)}, ${joined} ${outcome}.`;
}

/** The last mark of each desk on each finding for each option; a difference is one desk for and another against. */
function agreement({ log, ...record }: DrillRecord): Pick<FirstPage['judgement'], 'agreement' | 'evidence'> {
  const last = new Map<string, { evidence: string; role: PlayRole; mark: string | null; seq: number }>();
  for (const { seq, data } of log.all('evidence.marked'))
    last.set(`${data.evidence} ${data.option} ${data.role}`, { ...data, seq });
  const cells = new Map<string, { evidence: string; role: PlayRole; mark: string | null; seq: number }[]>();
  for (const [key, mark] of last) {
    if (mark.mark === null) continue;
    const cell = key.slice(0, key.lastIndexOf(' '));
    cells.set(cell, [...(cells.get(cell) ?? []), mark]);
  }
  const shared = [...cells.values()].filter((marks) => marks.length > 1);
  const split = shared.filter((marks) =>
    ['supports', 'rulesOut'].every((side) => marks.some(({ mark }) => mark === side)),
  );
  if (cells.size === 0)
    return { agreement: 'No desk marked a finding for or against an option.', evidence: [] };
  if (shared.length === 0)
    return { agreement: 'No finding was weighed by two desks, so nobody could disagree.', evidence: [] };
  const evidence = split.flat().map(({ seq }) => seq);
  if (split.length === 0)
    return {
      agreement: `The desks agreed on all ${plural(shared.length, 'reading')} that two of them weighed.`,
      evidence,
    };
  const told = split.slice(0, 2).map((marks) => {
    const desks = [...new Set(marks.map(({ role }) => roleTitle({ log, ...record }, role)))];
    return `"${evidenceTitle({ log, ...record }, marks[0]?.evidence ?? '')}" (${list(desks)})`;
  });
  return {
    agreement: `The desks read ${plural(split.length, 'finding')} of ${shared.length} against each other: ${list(told)}.`,
    evidence,
  };
}
