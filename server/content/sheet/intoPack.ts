import type { Document, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { SIX_SEATS } from '../../../shared/roles.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime, MINUTE, minutes } from '../../../shared/time.ts';
import { PACE } from '../../checker/checkPace.ts';
import { scaffoldPack } from '../template/scaffold.ts';
import type { ImportedInject, ShelvedInject } from './importRow.ts';
import { expectedOf } from './keepOut.ts';

export interface PackNames {
  id: string;
  title: string;
  schema: string;
  /** The sheet's own name, for the comment at the top. */
  file: string;
  /** Rows of it that are not for players, in a few words; empty when there are none. */
  kept?: string;
}

/** A pack made from a sheet: its text, and what of it the sheet did not bring. */
export interface MadePack {
  yaml: string;
  /** Kept from the starter pack, because its world needs them. */
  kept: string[];
  /** Put where a desk would be idle for ten minutes (RULE-5). */
  checkIns: { id: string; at: DrillTime; to: string }[];
}

/** Injects of the starter pack that its calendar bomb cannot do without. */
const KEPT = ['kiosk-calendar', 'kiosks-live'];
const KEPT_AT: Record<string, DrillTime> = { 'model-owner': minutes(2) };
/** The senior who cuts in: of the sheet, or else the starter's own, at T+07. */
const SENIOR =
  /\b(chief|ceo|cto|cpo|coo|cfo|president|director|board|boss|chair\w*|minister|executive|founder|managing|s?vp)\b/i;
/** The question from outside that a statement has to answer in time: of the sheet, or else the starter's own, at T+05. */
const STARTER_PRESS = { id: 'reporter', role: 'comms', at: minutes(5) };
const STARTER_SENIOR = { id: 'boss', role: 'incident-commander', at: minutes(7) };
/** The desks at which a drill begins: the first report reaches them too. */
const FIRST_DESKS = ['support-lead', 'product-owner'] as const;
const SUMMARY = 'Find out what is happening, stop it, decide what to put back, and say only what is true.';
/** Desks that the starter has no card for, because it sends them nothing. */
const CARDS = {
  executive: {
    brief:
      'You answer for the company and lead no part of this call. Ask what you need to know, and leave the switches to their holders.',
    yours: ['The board and the owners.', 'What the company stands for in public.'],
  },
  scribe: {
    brief:
      'You keep the log: who decided what, on which evidence, and who does what by when. Read open points back aloud.',
    yours: ['The list of open points.'],
  },
};
/** Room for the last row to be dealt with. */
const AFTER_LAST = minutes(5);
const SHORTEST = minutes(15);

/**
 * A playable pack: the rows are its injects, the rest is the starter's world to be changed line by line. The first row is the report
 * the drill begins with, so it also reaches the two desks that sit there then, and it hands them the first piece of evidence.
 */
export function packFrom(
  { id, schema, title, file, kept: keptRows = '' }: PackNames,
  injects: readonly ImportedInject[],
  shelf: readonly ShelvedInject[],
): MadePack {
  const first = injects[0];
  const doc = parseDocument(scaffold({ id, schema, title, file, kept: keptRows }));
  const endsAt = Math.max(SHORTEST, Math.ceil(((injects.at(-1)?.at ?? 0) + AFTER_LAST) / MINUTE) * MINUTE);
  const senior = injects
    .slice(1)
    .find(({ to, from }) => to.includes('incident-commander') && SENIOR.test(from));
  const asked = askedBy(injects, endsAt);
  const own = [...(senior ? [] : [STARTER_SENIOR]), ...(asked ? [] : [STARTER_PRESS])];
  const keptAt = { ...KEPT_AT, ...Object.fromEntries(own.map(({ role, at }) => [role, at])) };
  const kept = [...KEPT, ...own.map(({ id: name }) => name)];
  const checkIns = idleDesks(injects, endsAt, keptAt);
  const starter = doc.get('injects') as YAMLMap;
  const rows = doc.createNode({}) as YAMLMap;
  rows.flow = false;
  const ordered = [
    ...injects.map((inject, index) => ({
      at: inject.at,
      id: inject.id,
      value: written(
        inject,
        index === 0 ? FIRST_REPLIES : inject === senior ? SENIOR_REPLIES : null,
        index === 0,
      ),
    })),
    ...checkIns.map(({ id: name, at, to }) => ({ at, id: name, value: checkIn(at, to) })),
  ].sort((a, b) => a.at - b.at);
  for (const { id: name, value } of ordered) rows.add(doc.createPair(name, value));
  for (const inject of shelf) rows.add(doc.createPair(inject.id, written(inject, null, false)));
  for (const name of kept) rows.add(doc.createPair(name, starter.get(name, true)));
  for (const inject of [...injects, ...shelf]) comment(rows, inject);
  doc.set('injects', rows);
  retell(doc, title, injects, shelf, endsAt);
  // Whatever the starter draws belongs to its own injects, but for the names of those who stay.
  doc.set(
    'draws',
    doc.createNode(Object.fromEntries(own.map(({ id: name }) => [name, doc.getIn(['draws', name])]))),
  );
  doc.set('flags', doc.createNode(senior ? [] : ['boss-obeyed']));
  if (senior)
    doc.setIn(
      ['rubric', 'swoop'],
      doc.createNode({ injects: [senior.id], answered: [firstReply(senior, 'ask-command')] }),
    );
  if (asked) doc.setIn(['comms', 'deadlines'], doc.createNode({ reporter: asked }));
  // The supermarket asks in the example's own story, which the sheet's injects replace.
  doc.deleteIn(['comms', 'hearFirst', 'partner']);
  const stays = new Set(ordered.map(({ id: name }) => name).concat(kept));
  const gone = starter.items.map(({ key }) => String(key)).filter((name) => !stays.has(name));
  if (first) plan(doc.get('parPlan'), first, senior, new Set(gone));
  return { yaml: doc.toString({ lineWidth: 120 }), kept, checkIns };
}

const scaffold = ({ id, schema, title, file, kept = '' }: PackNames): string =>
  scaffoldPack(id, schema, {
    title,
    notes: {
      title: [
        ...(kept === '' ? [] : [`Of ${file}, ${kept}. None of that reaches a player.`]),
        `The injects come from ${file}. Everything else is still the example's: world, evidence, switches, decision and statements tell of a recipe helper. Change them to your incident from top to bottom, then the par plan, and check after each change.`,
      ],
    },
  });

/** The starter's own words, where they tell of the report the drill begins with, its time and its people. */
function retell(
  doc: Document,
  title: string,
  injects: readonly ImportedInject[],
  shelf: readonly ShelvedInject[],
  endsAt: DrillTime,
): void {
  const [first] = injects;
  doc.set('summary', `${(first?.subject ?? title).replace(/[.…\s]+$/, '')}. ${SUMMARY}`);
  doc.setIn(['acts', 'first-minutes', 'endsAt'], formatDrillTime(endsAt));
  doc.setIn(['acts', 'first-minutes', 'title'], 'The first act');
  for (const [role, card] of Object.entries(CARDS))
    if (
      [...injects, ...shelf].some(({ to, fallbackTo }) => [...to, fallbackTo].some((desk) => desk === role))
    )
      doc.setIn(['roles', role], doc.createNode(card));
  doc.setIn(['rubric', 'signal'], first?.id);
  doc.setIn(['evidence', 'report', 'title'], 'The first report');
  doc.setIn(['evidence', 'report', 'body'], first?.body);
}

/** The reply that a good team chooses: the sheet's first, or the starter's. */
const firstReply = ({ replies }: ImportedInject, starters: string): string =>
  replies.length > 0 ? 'reply-1' : starters;

function written(
  inject: ImportedInject | ShelvedInject,
  starters: Record<string, string> | null,
  isFirst: boolean,
): Record<string, unknown> {
  const replies = inject.replies.map((label, index) => [`reply-${index + 1}`, label] as const);
  return {
    ...('at' in inject ? { at: formatDrillTime(inject.at) } : { byHand: true }),
    from: inject.from,
    to: isFirst ? [...new Set([...inject.to, ...FIRST_DESKS])] : inject.to,
    ...(inject.fallbackTo === null ? {} : { fallbackTo: inject.fallbackTo }),
    channel: inject.channel,
    subject: inject.subject,
    body: inject.body,
    ...(inject.phoneScript === null ? {} : { phoneScript: inject.phoneScript }),
    ...(replies.length > 0
      ? { replies: Object.fromEntries(replies) }
      : starters
        ? { replies: starters }
        : {}),
    ...(isFirst ? { then: FIRST_DESKS.map((to) => ({ giveEvidence: 'report', to })) } : {}),
    expectedAction: expectedOf(inject),
    tests: inject.tests,
    ...(inject.criteria.length > 0 ? { criteria: inject.criteria } : {}),
  };
}
const FIRST_REPLIES = {
  thanks: 'Thank them by name, say that it is being looked at now, and leave a number.',
  form: 'Send the standard reply.',
};

const SENIOR_REPLIES = {
  'ask-command': '"Do you wish to take command? If not, we go on and you hear from us at the quarter hour."',
  obey: '"Yes. We do as you say now."',
};

const checkIn = (at: DrillTime, to: string): Record<string, unknown> => ({
  at: formatDrillTime(at),
  from: 'Mette Aalto, duty desk',
  to: [to],
  channel: 'chat',
  subject: 'Where do you stand?',
  body: 'A line for the log, please: what do you know now, what do you do next, and whom do you wait for?',
  expectedAction: 'Say it on the call in one sentence.',
  tests: 'Saying where one stands.',
});

/** How long the press waits for words. */
const PRESS_WAITS = minutes(9);
const OUTSIDE = ['press', 'social', 'phone', 'mail'];

/** The first question from outside to comms: their statement has to be out in time for it. */
function askedBy(
  injects: readonly ImportedInject[],
  endsAt: DrillTime,
): { inject: string; dueAt: string } | null {
  const asks = ({ to, at }: ImportedInject): boolean => to.includes('comms') && at + PRESS_WAITS <= endsAt;
  const first = OUTSIDE.flatMap((channel) =>
    injects.filter((row) => row.channel === channel && asks(row)),
  )[0];
  return first ? { inject: first.id, dueAt: formatDrillTime(first.at + PRESS_WAITS) } : null;
}

/** What else the sheet says about a row, above it. */
function comment(rows: YAMLMap, { id, row, notes }: ShelvedInject): void {
  const name = rows.items.find(({ key }) => String(key) === id)?.key;
  const lines = [`row ${row}`, ...(notes === '' ? [] : notes.split('\n'))];
  if (isScalar(name)) name.commentBefore = lines.map((line) => ` ${line}`).join('\n');
}

/** Where a desk would have no inject for ten minutes, somebody asks how far it is. */
function idleDesks(
  injects: readonly ImportedInject[],
  endsAt: DrillTime,
  keptAt: Readonly<Record<string, DrillTime>>,
): MadePack['checkIns'] {
  const made: MadePack['checkIns'] = [];
  const { windowMs } = PACE;
  const last = Math.max(0, endsAt - windowMs);
  for (const { roles } of SIX_SEATS) {
    const [desk = ''] = roles;
    const times = injects
      .filter(({ to }, index) =>
        [...to, ...(index === 0 ? FIRST_DESKS : [])].some((role) => (roles as string[]).includes(role)),
      )
      .map(({ at }) => at);
    const own = keptAt[desk];
    if (own !== undefined) times.push(own);
    for (let from = 0; from <= last; from += MINUTE / 2) {
      if (times.some((at) => at >= from && at < from + windowMs)) continue;
      const at = Math.min(from + windowMs - 2 * MINUTE, endsAt - MINUTE);
      times.push(at);
      made.push({ id: `check-in-${desk}-${Math.round(at / MINUTE)}`, at, to: desk });
    }
  }
  return made;
}

/** The plan of a well-drilled team without the steps that answered the starter's own injects. */
function plan(
  lines: unknown,
  signal: ImportedInject,
  senior: ImportedInject | undefined,
  gone: ReadonlySet<string>,
): void {
  if (!isSeq(lines)) return;
  lines.items = lines.items.filter((line) => {
    if (!isMap(line)) return true;
    const inject = line.getIn(['with', 'inject']);
    if (inject === 'report') {
      line.setIn(['with', 'inject'], signal.id);
      if (signal.replies.length > 0) line.setIn(['with', 'reply'], 'reply-1');
      line.set('after', `feed:${signal.id}`);
      return true;
    }
    if (inject === STARTER_SENIOR.id && senior) {
      line.setIn(['with', 'inject'], senior.id);
      line.setIn(['with', 'reply'], firstReply(senior, 'ask-command'));
      line.set('after', `feed:${senior.id}`);
      return true;
    }
    if (typeof inject === 'string' && gone.has(inject)) return false;
    const after = line.get('after');
    if (typeof after === 'string' && gone.has(after.replace(/^feed:/, ''))) line.delete('after');
    return true;
  });
}
