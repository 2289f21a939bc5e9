import type { OwnerArea } from '../../shared/drill/call/events.ts';
import { own } from '../../shared/keyed.ts';
import type { PlayRole } from '../../shared/roles.ts';
import { COMMANDER } from '../../shared/roles.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import { MINUTE } from '../../shared/time.ts';
import type { Moment } from './eventIndex.ts';
import { byTime, happened, momentOf } from './eventIndex.ts';
import { clock, list, plural, says, sentences, span } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import { roleTitle, severityAt } from './record.ts';
import type { Found, Scored, Watch } from './rubric/row.ts';

interface Gap {
  from: DrillTime;
  to: DrillTime;
  seqs: number[];
}

/** Where an offer of command was taken back, before somebody took it or it was made again. */
function takenBack(record: DrillRecord, offer: number) {
  const next = record.log.all('command.offerWithdrawn').find(({ seq }) => seq > offer);
  const between = [...record.log.all('command.handedOver'), ...record.log.all('command.taken')];
  return next && !between.some(({ seq }) => seq > offer && seq < next.seq) ? next : undefined;
}

/** Stretches of Act 1 in which nobody, or nobody who had agreed, was in command. */
export function commandGaps(record: DrillRecord): Gap[] {
  const end = record.actOneEndsAt;
  const called = record.severities[0] ?? record.signal;
  const taken = record.log.all('command.taken').map(momentOf).sort(byTime);
  const first = taken[0];
  const gaps: Gap[] = [
    {
      from: called.at,
      to: Math.min(first?.at ?? end, end),
      seqs: first ? [called.seq, first.seq] : [called.seq],
    },
  ];
  const offers = record.log.all('command.handedOver');
  for (const [index, event] of offers.entries()) {
    const accepted = record.log
      .all('command.taken')
      .find(({ seq, data }) => seq > event.seq && data.role === event.data.to);
    const again = offers[index + 1];
    const back = takenBack(record, event.seq);
    const ends = [accepted, again, back].flatMap((item) => (item ? [happened(item)] : []));
    const closed = [accepted, back].flatMap((item) => (item ? [item.seq] : []));
    gaps.push({
      from: happened(event),
      to: Math.min(...ends, end),
      seqs: [event.seq, ...closed.slice(0, 1)],
    });
  }
  return gaps.filter(({ from, to }) => to > from);
}

/** The desk of a trained deputy, who writes the log until command comes to it. */
const DEPUTY: PlayRole = 'scribe';

/** Hand-overs in Act 1 to a desk that has work of its own, while a deputy commander was there or nobody had tried to get one. */
function untrained(record: DrillRecord) {
  const { targets } = record.scenario.paging;
  const ways = new Set(targets.flatMap(({ id, role }) => (role === DEPUTY ? [id] : [])));
  const answeredAt = new Map(record.log.all('page.acknowledged').map(({ data, at }) => [data.page, at]));
  return record.log.all('command.handedOver').filter((event) => {
    const at = happened(event);
    if (takenBack(record, event.seq)) return false;
    if (at > record.actOneEndsAt || event.data.to === DEPUTY || event.data.to === COMMANDER) return false;
    const paged = record.log
      .all('page.sent')
      .filter(({ data, at: sentAt }) => ways.has(data.target) && sentAt < at);
    // Whoever paged the deputy in time and got nobody has to take who is there.
    return (
      ways.size > 0 &&
      (paged.length === 0 || paged.some(({ data }) => (answeredAt.get(data.page) ?? at) < at))
    );
  });
}

const SENIOR: PlayRole = 'executive';

const length = ({ from, to }: Gap): DurationMs => to - from;

/** The first order carried out for a senior who had not taken command: whoever obeys has two commanders. */
function obeyedOrder(record: DrillRecord) {
  const { injects, obeyed = [] } = record.scenario.rubric.swoop;
  const took = record.log.all('command.taken').filter(({ data }) => data.role === SENIOR);
  return record.log
    .all('inject.answered')
    .find(
      ({ at, data }) =>
        injects.includes(data.inject) &&
        obeyed.includes(data.reply) &&
        !took.some((event) => happened(event) <= at),
    );
}

export function commander(record: DrillRecord, { max }: Scored): Found {
  const gaps = commandGaps(record);
  const long = gaps.filter((gap) => length(gap) > 2 * MINUTE);
  const first = record.log.first('command.taken');
  const handOffs = record.log.all('command.handedOver');
  const broken = long.some(({ from }) => handOffs.some((event) => happened(event) === from));
  const slow = long.some(({ from }) => !handOffs.some((event) => happened(event) === from));
  const earns = record.severities.length > 0 && first !== undefined;
  const busy = untrained(record);
  const obeyed = obeyedOrder(record);
  const gapsCost = (slow ? max / 2 : 0) + (broken ? max / 2 : busy.length > 0 ? max / 4 : 0);
  const lost = Math.max(gapsCost, obeyed ? max / 2 : 0);
  return {
    points: earns ? max - lost : 0,
    why: sentences(
      record.severities.length === 0 && 'No incident was declared.',
      record.severities.length > 0 && !first && 'Nobody took command.',
      first && `${roleTitle(record, first.data.role)} was in command from ${clock(happened(first))}.`,
      handOffs.length > 0 &&
        `Command was offered to somebody else ${handOffs.length === 1 ? 'once' : `${handOffs.length} times`}.`,
      busy[0] &&
        `It went to ${roleTitle(record, busy[0].data.to)}, who has a desk of their own to run; a deputy commander could have been paged.`,
      obeyed &&
        `At ${clock(obeyed.at)} an order was carried out from somebody who had not taken command, so there were two commanders.`,
      earns && long.length === 0 && 'There was no gap of more than 2 min.',
      long.length > 0 &&
        earns &&
        `Without an acknowledged commander: ${list(long.map((gap) => `${clock(gap.from)} for ${span(length(gap))}`))}.`,
    ),
    fullMarks:
      'A commander within 2 min of declaring, and every hand-off offered by name, to the deputy where there is one, and accepted within 2 min. Nobody else’s order is carried out unless they take command first.',
    evidence: [first?.seq, ...gaps.flatMap(({ seqs }) => seqs), ...busy.map(({ seq }) => seq), obeyed?.seq],
  };
}

const AREAS: { area: OwnerArea; title: string }[] = [
  { area: 'org', title: 'the voice to the organisation' },
  { area: 'technical', title: 'technical isolation' },
  { area: 'external', title: 'the outside' },
];

export function owners(record: DrillRecord, { max }: Scored): Found {
  const declared = record.severities[0];
  const due = (declared?.at ?? 0) + 8 * MINUTE;
  const allowed = record.scenario.rubric.owners;
  const accepted = record.log.all('owner.accepted').filter((event) => happened(event) <= record.actOneEndsAt);
  const inTime = accepted.filter((event) => happened(event) <= due);
  const claims = new Set(inTime.map(({ data }) => `${data.area}:${data.role}`));
  const filled = (events: typeof accepted) =>
    AREAS.filter(({ area }) =>
      events.some(({ data }) => data.area === area && own(allowed, area).includes(data.role)),
    );
  const [soon, ever] = [filled(inTime), filled(accepted)];
  const crowded = claims.size > 3;
  const points =
    !declared || crowded ? 0 : soon.length === 3 ? max : soon.length === 2 || ever.length === 3 ? max / 2 : 0;
  const misplaced = accepted.filter(({ data }) => !own(allowed, data.area).includes(data.role));
  return {
    points,
    why: !declared
      ? 'No incident was declared, so no owner was called for.'
      : sentences(
          soon.length > 0 && `Accepted by ${clock(due)}: ${list(soon.map(({ title }) => title))}.`,
          ever.length > soon.length &&
            `Later: ${list(ever.filter((area) => !soon.includes(area)).map(({ title }) => title))}.`,
          ever.length < 3 &&
            `Nobody with the authority accepted ${list(AREAS.filter((area) => !ever.includes(area)).map(({ title }) => title))}.`,
          misplaced.length > 0 &&
            `Accepted by a desk without that authority: ${list(misplaced.map(({ data }) => roleTitle(record, data.role)))}.`,
          crowded && 'More than three claimed ownership, so nobody could be sure whose word counts.',
        ),
    fullMarks: `By ${clock(due)}, exactly three accepted owners: ${list(AREAS.map(({ title }) => title))}.`,
    evidence: [declared?.seq, ...accepted.map(({ seq }) => seq)],
  };
}

/** An update of fewer words informs nobody. One that was heard on the call is logged in words of its own. */
const SAYS_SOMETHING = 4;

export function cadence(record: DrillRecord, { max }: Scored): Found {
  const declared = record.severities[0];
  const updates = record.log
    .all('update.posted')
    .filter(
      (event) =>
        event.data.audience === 'internal' &&
        happened(event) <= record.actOneEndsAt &&
        says(event.data.text, SAYS_SOMETHING),
    )
    .map((event) => ({ ...momentOf(event), nextAt: event.data.nextAt }))
    .sort(byTime);
  const marks: Moment[] = [
    ...(declared ? [declared] : []),
    ...updates.filter(({ at }) => at >= (declared?.at ?? 0)),
  ];
  const limitAt = (at: DrillTime) =>
    record.scenario.organisation.severities.find(({ severity }) => severity === severityAt(record, at))
      ?.updateEveryMs ?? null;
  const missed = marks.filter((mark, index) => {
    const limit = limitAt(mark.at);
    return limit !== null && (marks[index + 1]?.at ?? record.actOneEndsAt) - mark.at > limit;
  });
  // The last update before the act closes is owed nothing more, yet it too says when the next one comes.
  const unnamed = updates.filter(({ nextAt }) => !Number.isFinite(nextAt));
  const earns = declared !== undefined && updates.length > 0;
  const points = !earns
    ? 0
    : missed.length === 0 && unnamed.length === 0
      ? max
      : missed.length === 0 || (missed.length === 1 && unnamed.length === 0)
        ? max / 2
        : 0;
  const limit = declared ? limitAt(record.actOneEndsAt) : null;
  return {
    points,
    why: !declared
      ? 'No incident was declared, so no update was due.'
      : sentences(
          updates.length === 0
            ? 'No internal update was given.'
            : `${plural(updates.length, 'update')} given, at ${list(updates.map(({ at }) => clock(at)))}.`,
          updates.length > 0 &&
            missed.length > 0 &&
            `The gap after ${list(missed.map(({ at }) => clock(at)))} was longer than the severity allows.`,
          unnamed.length > 0 && `Without a time for the next: ${list(unnamed.map(({ at }) => clock(at)))}.`,
        ),
    fullMarks:
      limit === null
        ? 'Give an internal update and say when the next one comes.'
        : `An internal update at least every ${span(limit)}, each naming the time of the next.`,
    evidence: [declared?.seq, ...updates.map(({ seq }) => seq)],
  };
}

/** How a senior who cuts in is answered can be read; whether tasks were given well must be heard. */
export function swoop(record: DrillRecord, { max }: Scored): Found {
  const { injects, answered } = record.scenario.rubric.swoop;
  const came = injects.flatMap((inject) => record.delivered.get(inject) ?? []);
  const replies = record.log
    .all('inject.answered')
    .filter(({ data }) => injects.includes(data.inject) && answered.includes(data.reply));
  const said = record.log.all('heard.logged').filter(({ data }) => data.act === 'swoopAnswered');
  // Own words are no reply that can be read: whether they ask is for whoever heard them to log.
  const inWords = record.log
    .all('inject.answeredInWords')
    .filter(({ data }) => injects.includes(data.inject));
  const handled = [...replies, ...said];
  const read = replies[0]?.data.judged ? ' A facilitator read their own words as that reply.' : '';
  return {
    points: came.length > 0 && handled.length > 0 ? max : 0,
    why: sentences(
      came.length === 0 && 'No senior cut in.',
      came[0] && `A senior cut in at ${clock(came[0].at)}.`,
      came.length > 0 &&
        (handled[0]
          ? `The answer came at ${clock(happened(handled[0]))}.${read}`
          : inWords[0]
            ? `They were answered in words of the team's own at ${clock(happened(inWords[0]))}. Whether those asked about command, a person must judge: log it as heard if they did.`
            : 'Nobody asked whether they wished to take command.'),
    ),
    fullMarks: 'Ask one thing: "Do you wish to take command?" If not, the work goes on as it was.',
    evidence: [...came, ...handled, ...inWords].map(({ seq }) => seq),
  };
}

export function tasks(record: DrillRecord): Watch {
  const gone = new Set(record.log.all('task.withdrawn').map(({ data }) => data.task));
  const assigned = record.log.all('task.assigned').filter(({ data }) => !gone.has(data.task));
  const back = record.log.all('task.accepted').filter(({ data }) => !gone.has(data.task));
  const heard = record.log.all('heard.logged').filter(({ data }) => data.act === 'taskGiven');
  const declared = record.severities.length > 0;
  return {
    happened: declared,
    why: declared
      ? `A person who listened must judge this. The log holds ${plural(assigned.length + heard.length, 'task')} with a name${back.length > 0 ? `, ${back.length} said back` : ''}.`
      : 'No incident was declared, so there was no call to watch.',
    fullMarks: 'Each task goes to one person by name, who says it back, with a time.',
    evidence: [...assigned, ...heard, ...back].map(({ seq }) => seq),
  };
}
