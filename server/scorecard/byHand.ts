import type { LogEventOf } from '../../shared/drill/events.ts';
import { quotedLast } from '../../shared/drill/wording.ts';
import { own } from '../../shared/keyed.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { oneLine, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import { roleTitle } from './record.ts';

type ByHand = NonNullable<Scorecard['byHand']>;

const AS = { note: 'A note.', act: 'Taken as an act', effect: 'Taken as an effect' } as const;

/**
 * What a facilitator judged while the drill ran, apart from everything the log saw by itself: free answers, and acts that no screen offers.
 * What counts has its facts in the log and is scored with all others; here it is said whose word that was. Absent where there was nothing.
 */
export function byHand(record: DrillRecord): { byHand?: ByHand } {
  const found = [
    ...record.log.all('answer.judged').map((event) => ({ seq: event.seq, row: answer(record, event) })),
    ...record.log.all('act.adjudicated').map((event) => ({ seq: event.seq, row: act(record, event) })),
  ];
  const rows = found.sort((a, b) => a.seq - b.seq).map(({ row }) => row);
  return rows.length > 0 ? { byHand: rows } : {};
}

function answer(record: DrillRecord, { seq, data }: LogEventOf<'answer.judged'>): ByHand[number] {
  const { inject, reply, label, why } = data;
  const said = record.log.all('inject.answeredInWords').find((event) => event.data.inject === inject);
  const sent = record.log.all('inject.delivered').find((event) => event.data.inject === inject);
  const who = said?.by ? roleTitle(record, said.by.role) : 'A desk';
  return {
    title: `${who} to ${oneLine(sent?.data.from ?? inject)}`,
    text: sentences(
      `“${oneLine(said?.data.words ?? '')}”`,
      reply === null
        ? 'It counts as none of the replies offered.'
        : `It counts as ${quotedLast(oneLine(label))}`,
      `Why: ${oneLine(why)}`,
    ),
    evidence: [...(said ? [said.seq] : []), seq],
  };
}

const act = (record: DrillRecord, { seq, data }: LogEventOf<'act.adjudicated'>): ByHand[number] => ({
  title: roleTitle(record, data.role),
  text: sentences(
    `“${oneLine(data.what)}”`,
    data.title === '' ? own(AS, data.as) : `${own(AS, data.as)}: ${oneLine(data.title)}.`,
    `Why: ${oneLine(data.why)}`,
  ),
  evidence: [seq],
});
