import type { Hint } from '../../../shared/drill/hints/hint.ts';
import { own } from '../../../shared/keyed.ts';
import { COMMANDER, isPlayRole } from '../../../shared/roles.ts';
import type { DrillTime } from '../../../shared/time.ts';
import type { Compiled } from '../compiled.ts';
import { seatOf } from '../facts.ts';
import { titled } from '../rules.ts';
import type { DrillState } from '../state.ts';
import type { Asked } from './asked.ts';
import { PATIENCE } from './patience.ts';
import { personaFor } from './persona.ts';
import { stuckTexts } from './texts.ts';

/** What the team seems to be stuck on at this moment, oldest first. From the log alone: what stands on screens is not in it. */
export function hintsAt(c: Compiled, state: DrillState, at: DrillTime): Hint[] {
  if (state.phase !== 'running' || state.act === null) return [];
  const asked = [
    ...noDeclaration(state, at),
    ...silentDesks(c, state, at),
    ...unansweredPages(c, state, at),
    ...noVoice(state, at),
    ...stuckTexts(c, state, at),
  ];
  return asked
    .map((item) => hintOf(c, state, item))
    .filter(({ id }) => !state.watched.dismissed.includes(id))
    .sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
}

/** With the words ready to be sent by somebody in the story. */
export function hintOf(
  c: Compiled,
  state: DrillState,
  { kind, of, roles, since, title, subject, body }: Asked,
): Hint {
  const from = personaFor(c, state, roles[0]);
  return { id: `${kind}:${of}`, kind, roles, since, title, nudge: { from, channel: 'chat', subject, body } };
}

function noDeclaration(state: DrillState, at: DrillTime): Asked[] {
  const since = state.watched.actStartedAt;
  if (state.declaredAt !== null || at < since + PATIENCE.noDeclaration) return [];
  const here = Object.keys(state.joined).filter(isPlayRole);
  return [
    {
      kind: 'noDeclaration',
      of: 'act',
      roles: here.length > 0 ? here : [COMMANDER],
      since,
      title: 'No incident declared yet',
      subject: 'Is this an incident?',
      body: 'I have read what came in. Is this an incident, or are we waiting for something? If it is one, declare it and page the people you need.',
    },
  ];
}

/** Before the declaration all that is asked of anybody is that. */
function silentDesks(c: Compiled, state: DrillState, at: DrillTime): Asked[] {
  if (state.declaredAt === null) return [];
  return Object.entries(state.seats).flatMap(([seat, { roles, occupant }]): Asked[] => {
    const here = roles.filter(isPlayRole).filter((role) => own(state.joined, role));
    const [first] = here;
    if (occupant !== 'person' || first === undefined) return [];
    const joinedAt = own(state.joined, first)?.at ?? 0;
    const since = Math.max(state.watched.actStartedAt, joinedAt, own(state.watched.acted, seat) ?? 0);
    if (at < since + PATIENCE.silentDesk) return [];
    return [
      {
        kind: 'silentDesk',
        of: `${seat}@${since}`,
        roles: [first],
        since,
        title: `${titled(c, [first])} has done nothing`,
        subject: 'Are you still with us?',
        body: 'I have not seen anything from your desk for a while. What do you have, and what do you need from the others?',
      },
    ];
  });
}

function unansweredPages(c: Compiled, state: DrillState, at: DrillTime): Asked[] {
  return Object.entries(state.pages).flatMap(([id, page]): Asked[] => {
    const since = page.sentAt;
    const isSilent = page.state === 'unanswered' || page.state === 'sent';
    if (!isSilent || at < since + page.limitMs + PATIENCE.unansweredPage) return [];
    const sender = page.sender === null ? undefined : own(state.seats, page.sender)?.roles.find(isPlayRole);
    const list = c.targets.get(page.target)?.title ?? page.target;
    return [
      {
        kind: 'unansweredPage',
        of: id,
        roles: [sender ?? state.commander ?? COMMANDER],
        since,
        title: `Nobody has answered the page to ${list}`,
        subject: `Your page to ${list}`,
        body: 'Nobody has answered it. Who is next on that list, and has anybody tried them?',
      },
    ];
  });
}

function noVoice(state: DrillState, at: DrillTime): Asked[] {
  const since = state.declaredAt;
  if (since === null || at < since + PATIENCE.noVoice || state.owners.external) return [];
  const to = state.commander ?? COMMANDER;
  if (seatOf(state, to) === null) return [];
  return [
    {
      kind: 'noVoice',
      of: 'call',
      roles: [to],
      since,
      title: 'Nobody owns what is said outside',
      subject: 'Who speaks for us?',
      body: 'People outside have begun to ask. Who owns what we say to them, and do they know it?',
    },
  ];
}
