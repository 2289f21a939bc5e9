import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audienceOf } from '../../server/audience/audience.ts';
import type { Viewer } from '../../server/audience/groups.ts';
import type { ViewerState } from '../../server/audience/viewer.ts';
import { advance, createViewer } from '../../server/audience/viewer.ts';
import { visible } from '../../server/audience/visible.ts';
import type { EventData, EventType, LogEvent, LogEventOf } from '../../shared/drill/events.ts';
import { isPlayRole, SIX_SEATS } from '../../shared/roles.ts';
import { DATA, EVENT_TYPES, numbered } from '../support/eventArbitrary.ts';

// Who may look, by letter:
//  C control (facilitator, evaluator)   O observer   R a seat in the call that has nothing to do with it
//  N a seat not in the call that has nothing to do with it   S a seat not in the call that did it, or that it is for
//  D seat N once the debrief is open
const WHO: { [T in EventType]: string } = {
  'drill.created': 'C....D',
  'drill.branched': 'CORNSD',
  'organisation.named': 'CORNSD',
  'seat.assigned': 'CORNSD',
  'seat.covered': 'CORNSD',
  'seat.givenBack': 'CORNSD',
  'role.briefed': 'C...SD',
  'drill.started': 'CORNSD',
  'act.started': 'CORNSD',
  'act.ended': 'CORNSD',
  'drill.paused': 'CORNSD',
  'drill.resumed': 'CORNSD',
  'speed.changed': 'CORNSD',
  'timeFactor.set': 'CORNSD',
  'clock.skipped': 'CORNSD',
  'clock.restarted': 'CORNSD',
  'drill.ended': 'CORNSD',
  'exercise.stopped': 'CORNSD',
  'exercise.continued': 'CORNSD',
  'controls.taken': 'C.....',
  'debrief.opened': 'CORNSD',
  'timer.elapsed': 'C....D',
  'timer.setAside': 'C....D',
  'command.accepted': '......',
  'flag.set': 'C....D',
  'milestone.reached': 'C....D',
  'inject.delivered': 'C...SD',
  'inject.withheld': 'C....D',
  'inject.held': 'C....D',
  'inject.released': 'C....D',
  'inject.skipped': 'C....D',
  'inject.revised': 'C....D',
  'inject.unskipped': 'C....D',
  'inject.shelved': 'C....D',
  'inject.unshelved': 'C....D',
  'inject.changeUndone': 'C....D',
  'inject.answered': 'C...SD',
  'inject.answeredInWords': 'C...SD',
  'inject.pinned': 'COR.SD',
  'inject.unpinned': 'COR.SD',
  'inject.forwarded': 'C...SD',
  'inject.unanswered': 'C....D',
  'inject.lapsed': 'C...SD',
  'incident.declared': 'COR.SD',
  'severity.changed': 'COR.SD',
  'page.sent': 'COR.SD',
  'page.delivered': 'C...SD',
  'page.acknowledged': 'COR.SD',
  'page.declined': 'COR.SD',
  'page.unanswered': 'COR.SD',
  'page.escalated': 'COR.SD',
  'role.joined': 'COR.SD',
  'seat.joinedUnpaged': 'COR.SD',
  'briefing.posted': 'COR.SD',
  'update.posted': 'COR.SD',
  'message.posted': 'COR.SD',
  'heard.logged': 'COR.SD',
  'owner.set': 'COR.SD',
  'owner.accepted': 'COR.SD',
  'command.handedOver': 'COR.SD',
  'command.offerWithdrawn': 'COR.SD',
  'command.taken': 'COR.SD',
  'task.assigned': 'COR.SD',
  'task.accepted': 'COR.SD',
  'task.withdrawn': 'COR.SD',
  'task.finished': 'COR.SD',
  'promise.made': 'COR.SD',
  'promise.kept': 'COR.SD',
  'promise.broken': 'COR.SD',
  'colleague.asked': 'COR.SD',
  'colleague.answered': 'COR.SD',
  'query.started': 'C...SD',
  'joint.offered': 'C...SD',
  'query.finished': 'C...SD',
  'run.stopped': 'C...SD',
  'evidence.received': 'C...SD',
  'evidence.pinned': 'COR.SD',
  'rawAccess.approved': 'COR.SD',
  'raw.viewed': 'COR.SD',
  'raw.posted': 'COR.SD',
  'raw.purged': 'COR.SD',
  'suite.started': 'C...SD',
  'suite.completed': 'C...SD',
  'probe.started': 'C...SD',
  'probe.completed': 'C...SD',
  'seal.started': 'C...SD',
  'evidence.sealed': 'COR.SD',
  'evidence.lost': 'C....D',
  'hold.issued': 'COR.SD',
  'hold.effective': 'COR.SD',
  'freeze.set': 'COR.SD',
  'scope.estimated': 'COR.SD',
  'switch.authorised': 'COR.SD',
  'switch.applied': 'COR.SD',
  'switch.coSigned': 'COR.SD',
  'switch.effective': 'COR.SD',
  'switch.reverted': 'COR.SD',
  'switch.settled': 'C....D',
  'component.deployed': 'C....D',
  'world.changed': 'C....D',
  'decision.recorded': 'COR.SD',
  'evidence.marked': 'COR.SD',
  'option.setAside': 'COR.SD',
  'option.broughtBack': 'COR.SD',
  'welfare.opened': 'C...SD',
  'welfare.decided': 'COR.SD',
  'awareness.set': 'COR.SD',
  'duty.recorded': 'COR.SD',
  'notice.sent': 'COR.SD',
  'notice.drafted': 'COR.SD',
  'notice.cleared': 'COR.SD',
  'notice.checked': 'C....D',
  'spokesperson.set': 'COR.SD',
  'narrative.aligned': 'COR.SD',
  'statement.drafted': 'COR.SD',
  'statement.cleared': 'COR.SD',
  'statement.published': 'COR.SD',
  'statement.checked': 'C....D',
  'statement.withheld': 'COR.SD',
  'outreach.drafted': 'COR.SD',
  'outreach.cleared': 'COR.SD',
  'outreach.sent': 'COR.SD',
  'outreach.sentToSome': 'COR.SD',
  'outreach.checked': 'C....D',
  'criterion.judged': 'C....D',
  'hint.dismissed': 'C....D',
  'autopilot.set': 'C....D',
  'autopilot.nudged': 'C....D',
  'note.taken': 'C.....',
  'note.edited': 'C.....',
  'note.withdrawn': 'C.....',
  'rating.given': 'C....D',
  'rating.settled': 'C....D',
  'verdict.overridden': 'C....D',
  'pir.filled': 'COR.SD',
  'letter.settled': 'C....D',
  'answer.judged': 'C....D',
  'act.adjudicated': 'C....D',
  'facilitator.asked': 'C...S.',
  'participant.answered': 'C...S.',
  'whisper.sent': 'C...S.',
};

const THEIRS = 'seat-lp'; // the seat it is for, and that did it; not in the call
const CALLED = 'seat-mo';
const UNCALLED = 'seat-cp';

/** The log so far: everybody seated, one seat in the call, and the seat it is for has sent one page and hears another. */
const BEFORE = numbered(
  [
    {
      type: 'drill.created',
      by: null,
      data: {
        scenario: 's',
        version: '1',
        variant: 'a0',
        seed: 1,
        hash: 'h',
        seats: [...SIX_SEATS],
        acts: [],
        solo: null,
      },
    },
    { type: 'role.joined', by: null, data: { seat: CALLED, role: 'model-owner', how: 'page' } },
    {
      type: 'page.sent',
      by: { seat: THEIRS, role: 'legal-privacy' },
      data: {
        page: 'sent',
        target: 't',
        title: 't',
        role: null,
        severity: null,
        note: '',
        limitMs: 1,
        answersTo: null,
      },
    },
    {
      type: 'page.delivered',
      by: null,
      data: {
        page: 'rung',
        seat: THEIRS,
        target: 't',
        role: 'legal-privacy',
        from: '',
        note: '',
        limitMs: 1,
      },
    },
  ].map((event) => ({ ...event, startsStep: true, laterMs: 0 }) as never),
);

const stateOf = (viewer: Viewer, log: LogEvent[]): ViewerState =>
  log.reduce((state, event) => advance(state, [event], log).state, createViewer(viewer));
const seat = (id: string): Viewer => ({ seat: id, staff: null });
const debrief = numbered([
  {
    type: 'debrief.opened',
    by: null,
    data: { scenario: 's', variant: 'a0', variantTitle: '', seed: 1 },
    startsStep: true,
    laterMs: 0,
  },
]);
const LOOKING: [string, ViewerState][] = [
  ['C', stateOf({ seat: 'seat-facilitator', staff: 'facilitator' }, BEFORE)],
  ['O', stateOf({ seat: 'o', staff: 'observer' }, BEFORE)],
  ['R', stateOf(seat(CALLED), BEFORE)],
  ['N', stateOf(seat(UNCALLED), BEFORE)],
  ['S', stateOf(seat(THEIRS), BEFORE)],
  ['D', stateOf(seat(UNCALLED), [...BEFORE, ...debrief])],
];

/** A sample of a type that is all about the seat THEIRS. */
function sample<T extends EventType>(type: T): LogEventOf<T> {
  const [data] = fc.sample(DATA[type], { numRuns: 1, seed: 7 }) as [EventData[T]];
  const theirs: Record<string, unknown> = {
    seat: THEIRS,
    seats: [THEIRS],
    to: ['legal-privacy'],
    role: 'legal-privacy',
    waitsFor: 'legal-privacy',
    page: 'sent',
    answersTo: null,
  };
  // `to` and `waitsFor` mean other things elsewhere; only lists of roles and single roles of the right types are replaced.
  const kept = (key: string) =>
    (key === 'to' && !type.startsWith('inject.')) || (key === 'waitsFor' && type !== 'joint.offered');
  const aimed = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, key in theirs && !kept(key) ? theirs[key] : value]),
  );
  return {
    seq: 99,
    step: 99,
    at: 0,
    type,
    by: { seat: THEIRS, role: 'legal-privacy' },
    commandId: 'c',
    data: aimed as unknown as EventData[T],
  };
}

const seenBy = (event: LogEvent): string =>
  LOOKING.map(([letter, state]) => {
    const groups = audienceOf(event);
    return groups.some((group) => state.groups.includes(group)) ? letter : '.';
  }).join('');

describe('VIEW-1 deny by default', () => {
  test('the table knows every event type', () =>
    expect(Object.keys(WHO).sort()).toEqual([...EVENT_TYPES].sort()));

  test.each(EVENT_TYPES.map((type) => [type, WHO[type]]))('%s is seen by %s', (type, expected) => {
    expect(seenBy(sample(type as EventType) as LogEvent)).toBe(expected);
  });

  test('the evaluator sees what the facilitator sees', () => {
    const evaluator = stateOf({ seat: 'seat-evaluator', staff: 'evaluator' }, BEFORE);
    const facilitator = LOOKING[0]?.[1].groups ?? [];
    expect(evaluator.groups.filter((group) => !group.startsWith('seat:'))).toEqual(
      facilitator.filter((group) => !group.startsWith('seat:')),
    );
  });

  test.each(['sabotage.planned', 'constructor', 'toString', '__proto__', '', 'drill.created '])(
    'an unknown type reaches nobody: %j',
    (type) => {
      expect(audienceOf({ ...BEFORE[0], type } as unknown as LogEvent)).toEqual([]);
    },
  );

  test('an event without a doer reaches nobody but the groups it names', () => {
    const byNobody = EVENT_TYPES.map((type) => ({ ...sample(type), by: null }) as LogEvent);
    expect(
      byNobody.filter((event) => audienceOf(event).some((group) => /undefined|null/.test(group))),
    ).toEqual([]);
    expect(audienceOf({ ...sample('incident.declared'), by: null })).toEqual(['room', 'control', 'debrief']);
  });
});

describe('VIEW-1 pages follow those they concern', () => {
  const event = <T extends EventType>(type: T, data: EventData[T]): LogEvent =>
    ({ seq: 9, step: 9, at: 0, type, by: null, commandId: null, data }) as unknown as LogEvent;
  const theirs = (page: string) =>
    seenBy(event('page.escalated', { page, target: 't', to: null, newPage: null, automatic: true }));

  test('a sender outside the call learns of "no answer"', () =>
    expect(seenBy(event('page.unanswered', { page: 'sent', target: 't' }))).toBe('COR.SD'));
  test('who hears it ring is not told that time is up', () =>
    expect(seenBy(event('page.unanswered', { page: 'rung', target: 't' }))).toBe('COR..D'));
  test('who hears it ring learns that it was escalated past them', () =>
    expect(theirs('rung')).toBe('COR.SD'));
  test('a page of others stays with others', () => expect(theirs('other')).toBe('COR..D'));
  test('the page it is escalated to belongs to the same sender', () => {
    const data = {
      page: 'next',
      target: 't',
      title: 't',
      role: null,
      severity: null,
      note: '',
      limitMs: 1,
      answersTo: 'sent',
    };
    expect(seenBy(event('page.sent', data))).toBe('COR.SD');
    const after = advance(LOOKING[4]?.[1] as ViewerState, [event('page.sent', data)], BEFORE).state;
    expect(after.groups).toContain('pager:next');
  });
});

describe('VIEW-1 a line to one desk', () => {
  const ROLES = SIX_SEATS.flatMap(({ roles }) => roles).filter(isPlayRole);
  const holder = (role: string): string =>
    SIX_SEATS.find(({ roles }) => roles.some((r) => r === role))?.seat ?? '';
  /** Everybody of the plan, all in the call, and staff. */
  const joined = numbered(
    SIX_SEATS.map(
      ({ seat: id, roles }) =>
        ({
          type: 'seat.joinedUnpaged',
          by: null,
          data: { seat: id, roles, from: '' },
          startsStep: true,
          laterMs: 0,
        }) as never,
    ),
  );
  const everybody = SIX_SEATS.map(({ seat: id }) => [id, stateOf(seat(id), [...BEFORE, ...joined])] as const);
  const observer = stateOf({ seat: 'o', staff: 'observer' }, [...BEFORE, ...joined]);
  const control = stateOf({ seat: 'seat-facilitator', staff: 'facilitator' }, [...BEFORE, ...joined]);

  test('whoever writes it and to whomever, only the two desks and control read it before the debrief', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...ROLES),
        fc.constantFrom(...ROLES),
        fc.boolean(),
        (from, only, canned) => {
          const event = {
            seq: 9,
            step: 9,
            at: 0,
            type: 'message.posted',
            by: { seat: holder(from), role: from },
            commandId: null,
            data: { text: 'between us', from, canned, only },
          } as unknown as LogEvent;
          const groups = audienceOf(event);
          const reads = ({ groups: mine }: ViewerState) => groups.some((group) => mine.includes(group));
          const readers = everybody.flatMap(([id, state]) => (reads(state) ? [id] : []));
          expect(new Set(readers)).toEqual(new Set([holder(from), holder(only)]));
          expect([reads(observer), reads(control)]).toEqual([false, true]);
          expect(reads(LOOKING[5]?.[1] as ViewerState)).toBe(true);
        },
      ),
    ));

  test('a message sent on is read by whoever sends it, those it is sent to, and control', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...ROLES),
        fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 4 }),
        DATA['inject.forwarded'],
        (from, to, data) => {
          const event = {
            ...{ seq: 9, step: 9, at: 0, type: 'inject.forwarded', commandId: null },
            by: { seat: holder(from), role: from },
            data: { ...data, to },
          } as unknown as LogEvent;
          const groups = audienceOf(event);
          const reads = ({ groups: mine }: ViewerState) => groups.some((group) => mine.includes(group));
          const readers = everybody.flatMap(([id, state]) => (reads(state) ? [id] : []));
          expect(new Set(readers)).toEqual(new Set([from, ...to].map(holder)));
          expect([reads(observer), reads(control)]).toEqual([false, true]);
          expect(reads(LOOKING[5]?.[1] as ViewerState)).toBe(true);
        },
      ),
    ));
});

describe('VIEW-1 VIEW-4 what is taken out of visible events', () => {
  const shown = <T extends EventType>(type: T, data: Partial<EventData[T]>, who: string) => {
    const state = LOOKING.find(([letter]) => letter === who)?.[1] as ViewerState;
    const event = sample(type);
    return visible({ ...event, data: { ...event.data, ...data } } as unknown as LogEvent, state.groups);
  };

  test('VIEW-2 nobody gets seq, step or command id', () => {
    for (const [who] of LOOKING)
      for (const type of EVENT_TYPES)
        expect(Object.keys(shown(type, {}, who)).sort()).toEqual(['at', 'by', 'data', 'type']);
  });

  test.each(['R', 'N', 'S', 'D'])('an anonymous pause names nobody and keeps its words to %s', (who) => {
    expect(shown('drill.paused', { by: 'someone', reason: 'private' }, who)).toMatchObject({
      by: null,
      data: { by: 'someone', reason: '' },
    });
  });
  test('the facilitator reads why, and still not who', () => {
    expect(shown('drill.paused', { by: 'someone', reason: 'private' }, 'C')).toMatchObject({
      by: null,
      data: { reason: 'private' },
    });
  });
  test("the facilitator's own pause is signed", () => {
    expect(shown('drill.paused', { by: 'facilitator', reason: 'coffee' }, 'R')).toMatchObject({
      by: { seat: THEIRS },
      data: { reason: 'coffee' },
    });
  });
  test.each([
    ['C', 'truth-told'],
    ['D', 'truth-told'],
    ['R', ''],
    ['O', ''],
  ])('the ending as %s sees it', (who, ending) => {
    expect(shown('drill.ended', { ending: 'truth-told' }, who).data).toEqual({ ending });
    expect(shown('drill.ended', { ending: 'time' }, who).data).toEqual({ ending: 'time' });
  });
  test("news fired by hand looks like any other, without the facilitator's script", () => {
    const data = { phoneScript: 'Say this.', adHoc: true };
    expect(shown('inject.delivered', data, 'S')).toMatchObject({
      by: null,
      data: { phoneScript: null, adHoc: false },
    });
    expect(shown('inject.delivered', data, 'C')).toMatchObject({ by: { seat: THEIRS }, data });
    expect(shown('inject.delivered', data, 'D')).toMatchObject({ data });
  });
  test('a seal does not say what it should have held', () => {
    expect(shown('evidence.sealed', { missing: ['cache'] }, 'R').data).toMatchObject({ missing: [] });
    expect(shown('evidence.sealed', { missing: ['cache'] }, 'C').data).toMatchObject({ missing: ['cache'] });
  });
});
