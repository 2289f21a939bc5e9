import { describe, expect, test } from 'vitest';
import type { Actor, EventData, EventType, VisibleEvent } from '../../shared/drill/events.ts';
import { foldEvent } from '../../shared/drill/foldEvent.ts';
import {
  keysWaitingForMe,
  myFeed,
  myRun,
  offersForMe,
  openInjects,
  ringingPages,
} from '../../shared/drill/select.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { MINUTE } from '../../shared/time.ts';

/** given these events, this is what the seat knows */
const given = (...events: VisibleEvent[]): View => events.reduce(foldEvent, emptyView('seat-mo'));
const e = <T extends EventType>(type: T, data: EventData[T], at = 0, by: Actor | null = null): VisibleEvent =>
  ({ at, type, by, data }) as unknown as VisibleEvent;

const ic: Actor = { seat: 'seat-ic', role: 'incident-commander' };
const seated = e('seat.assigned', {
  seat: 'seat-mo',
  roles: ['model-owner', 'infra-oncall'],
  occupant: 'person',
});
const sent = (page: string, more: Partial<EventData['page.sent']> = {}) =>
  e(
    'page.sent',
    {
      page,
      target: 'infra',
      title: 'Infra rota',
      role: 'infra-oncall',
      severity: 1,
      note: 'come',
      limitMs: 5 * MINUTE,
      answersTo: null,
      ...more,
    },
    MINUTE,
    ic,
  );
const rings = (page: string, seat = 'seat-mo') =>
  e(
    'page.delivered',
    {
      page,
      seat,
      target: 'infra',
      role: 'infra-oncall',
      from: 'incident-commander',
      note: 'come',
      limitMs: 5 * MINUTE,
    },
    MINUTE,
  );
const joined = (role: 'model-owner' | 'infra-oncall') =>
  e('role.joined', { seat: 'seat-mo', role, how: 'page' }, 2 * MINUTE);

describe('who I am', () => {
  test('a seat is in the call once one of its roles is; the others stay closed', () => {
    const view = given(seated, joined('model-owner'));
    expect(view.me).toMatchObject({
      seat: 'seat-mo',
      roles: ['model-owner', 'infra-oncall'],
      activeRoles: ['model-owner'],
      inCall: true,
    });
    expect(view.seats['seat-mo']?.joined).toEqual(['model-owner']);
  });

  test('kits of other desks, seen in the debrief, do not become mine', () => {
    const kit = (role: 'comms' | 'model-owner') =>
      e('role.briefed', { seat: 'any', role, kit: { role } as never, open: false });
    const view = given(seated, kit('comms'), kit('model-owner'));
    expect(Object.keys(view.me.kits)).toEqual(['model-owner']);
    expect(Object.keys(view.kits).sort()).toEqual(['comms', 'model-owner']);
  });
});

describe('pages', () => {
  test('a sender sees sent, then no answer, and never that it rang elsewhere', () => {
    const view = given(seated, sent('p1'), e('page.unanswered', { page: 'p1', target: 'infra' }, 6 * MINUTE));
    expect(view.pages.p1).toMatchObject({
      state: 'unanswered',
      sentAt: MINUTE,
      dueAt: 6 * MINUTE,
      sender: ic,
      seat: null,
    });
    expect(view.myPages).toEqual([]);
  });

  test('a page rings here until it is dealt with, past its limit too', () => {
    const ringing = given(seated, rings('p1'), e('page.unanswered', { page: 'p1', target: 'infra' }));
    expect(ringingPages(ringing).map(({ page, state }) => [page, state])).toEqual([['p1', 'unanswered']]);
    const answer = e(
      'page.acknowledged',
      {
        page: 'p1',
        target: 'infra',
        role: 'infra-oncall',
        seat: 'seat-mo',
        name: 'Infra rota',
        words: 'On it.',
      },
      7 * MINUTE,
    );
    const done = foldEvent(ringing, answer);
    expect(done.myPages).toEqual([]);
    expect(done.pages.p1).toMatchObject({
      state: 'acknowledged',
      answer: { at: 7 * MINUTE, words: 'On it.' },
    });
  });

  test('an escalated page stops ringing and names its successor', () => {
    const escalated = e(
      'page.escalated',
      { page: 'p1', target: 'infra', to: 'infra-2', newPage: 'p2', automatic: true },
      11 * MINUTE,
    );
    const view = given(seated, rings('p1'), escalated, sent('p2', { answersTo: 'p1' }));
    expect(view.myPages).toEqual([]);
    expect(view.pages.p1).toMatchObject({ state: 'escalated', escalated: { page: 'p2', automatic: true } });
  });

  test("somebody else's page does not ring here", () =>
    expect(given(seated, sent('p1'), rings('p1', 'seat-sl')).myPages).toEqual([]));
});

describe('news', () => {
  const news = (
    inject: string,
    to: EventData['inject.delivered']['to'],
    replies = [{ id: 'yes', label: 'Yes' }],
  ) =>
    e('inject.delivered', {
      inject,
      from: 'A customer',
      to,
      channel: 'mail',
      subject: 'Well?',
      body: '',
      phoneScript: null,
      replies,
      adHoc: false,
    });

  test('an answer closes it, whoever gave it', () => {
    const view = given(
      seated,
      news('i1', ['model-owner']),
      news('i2', ['model-owner', 'comms']),
      e('inject.answered', { inject: 'i2', reply: 'yes', label: 'Yes', to: ['model-owner', 'comms'] }, 5, ic),
    );
    expect(openInjects(view).map(({ inject }) => inject)).toEqual(['i1']);
    expect(view.feed[1]?.answer).toEqual({ reply: 'yes', label: 'Yes', at: 5, by: ic });
  });

  test("my feed is mine even where a view holds everybody's", () => {
    expect(
      myFeed(given(seated, news('i1', ['comms']), news('i2', ['infra-oncall']))).map(({ inject }) => inject),
    ).toEqual(['i2']);
  });
});

describe('evidence', () => {
  const card = {
    evidence: 'F2',
    title: 'Trace',
    body: '',
    source: 'query' as const,
    holders: ['model-owner' as const],
  };
  const started = e('query.started', {
    run: 'r1',
    query: 'trace',
    title: 'Trace',
    seats: ['seat-mo', 'seat-sl'],
    readyAt: 3 * MINUTE,
  });
  const offered = e('joint.offered', {
    kind: 'query',
    id: 'trace',
    title: 'Trace',
    seat: 'seat-sl',
    role: 'safety-lead',
    waitsFor: 'model-owner',
    targets: [],
    n: 0,
  });

  test('a joint offer waits for me until the work starts', () => {
    expect(offersForMe(given(seated, offered)).map(({ id }) => id)).toEqual(['trace']);
    const view = given(seated, offered, started);
    expect(view.offers).toEqual({});
    expect(myRun(view)).toMatchObject({ run: 'r1', kind: 'query', readyAt: 3 * MINUTE });
  });

  test('an answer that found nothing is an answer too', () => {
    const view = given(
      seated,
      started,
      e('query.finished', { run: 'r1', query: 'trace', seats: ['seat-mo'], found: [], words: 'No rows.' }),
    );
    expect(myRun(view)).toBeNull();
    expect(view.answers.trace).toMatchObject({ words: 'No rows.', mine: true });
  });

  test('held cards say whose they are; the board keeps the first pin', () => {
    const view = given(
      seated,
      e('evidence.received', { ...card, seats: ['seat-cp'] }),
      e('evidence.pinned', { ...card, by: 'seat-cp' }, 1),
      e('evidence.pinned', { ...card, by: 'seat-mo' }, 2),
    );
    expect(view.evidence.F2?.mine).toBe(false);
    expect(view.board.F2).toMatchObject({ by: 'seat-cp', at: 1 });
    expect(
      foldEvent(view, e('evidence.received', { ...card, seats: ['seat-mo'] })).evidence.F2,
    ).toMatchObject({ mine: true, seats: ['seat-cp', 'seat-mo'] });
  });

  test('RULE-1 the last reading per target is kept, with when it was read', () => {
    const read = (readAt: number, failures: number) =>
      e('probe.completed', {
        run: 'r',
        seats: ['seat-mo'],
        evidence: 'r',
        readings: [
          {
            target: 'api',
            title: 'API',
            sample: { failures, n: 20, low: 0, high: 1 },
            perHour: null,
            readAt,
            lagMs: 0,
          },
        ],
      });
    expect(given(seated, read(1, 9), read(5, 2)).readings.api).toMatchObject({
      readAt: 5,
      sample: { failures: 2 },
    });
  });

  test("my seal ends with its own parts, not with somebody else's", () => {
    const sealing = e('seal.started', { run: 'r1', parts: ['logs'], seats: ['seat-mo'], readyAt: MINUTE });
    const view = given(
      seated,
      sealing,
      e('evidence.sealed', { run: 'r2', parts: ['weights'], missing: [] }, MINUTE),
    );
    expect(myRun(view)?.run).toBe('r1');
    expect(
      myRun(foldEvent(view, e('evidence.sealed', { run: 'r1', parts: ['logs'], missing: [] }, MINUTE))),
    ).toBeNull();
    expect(view.sealed).toEqual({ weights: MINUTE });
  });
});

describe('switches', () => {
  const authorised = e('switch.authorised', {
    switch: 'S1',
    title: 'Filter',
    scopes: ['eu', 'us'],
    role: 'incident-commander',
    happenedAt: 0,
  });
  const applied = e(
    'switch.applied',
    {
      switch: 'S1',
      title: 'Filter',
      scopes: ['eu', 'us'],
      options: ['drain'],
      waitsFor: [{ scope: 'us', role: 'infra-oncall' }],
      due: [{ scope: 'eu', at: 9 }],
      role: 'safety-lead',
      breakGlass: false,
    },
    1,
  );
  const states = (view: View) =>
    Object.fromEntries(
      Object.entries(view.switches.S1?.scopes ?? {}).map(([scope, { state, dueAt }]) => [
        scope,
        [state, dueAt],
      ]),
    );

  test('authorised, pressed, waiting for a key, on its way, in effect, off again', () => {
    expect(states(given(authorised))).toEqual({ eu: ['authorised', null], us: ['authorised', null] });
    expect(states(given(authorised, applied))).toEqual({ eu: ['propagating', 9], us: ['waitingKey', null] });
    expect(keysWaitingForMe(given(seated, authorised, applied))).toEqual([{ switch: 'S1', scope: 'us' }]);
    const signed = given(
      seated,
      authorised,
      applied,
      e('switch.coSigned', {
        switch: 'S1',
        scopes: ['us'],
        due: [{ scope: 'us', at: 12 }],
        role: 'infra-oncall',
      }),
      e('switch.effective', { switch: 'S1', scope: 'eu' }, 9),
    );
    expect(states(signed)).toEqual({ eu: ['effective', 9], us: ['propagating', 12] });
    expect(signed.switches.S1?.scopes.us?.options).toEqual(['drain']);
    expect(keysWaitingForMe(signed)).toEqual([]);
    const off = foldEvent(signed, e('switch.reverted', { switch: 'S1', scopes: ['eu'] }));
    expect(off.switches.S1?.scopes.eu).toMatchObject({ state: 'off', authorised: false });
  });

  test('authorising what is already pressed does not take it back', () => {
    expect(states(given(applied, authorised))).toEqual({ eu: ['propagating', 9], us: ['waitingKey', null] });
  });
});

describe('statements', () => {
  const draft = (version: number) =>
    e('statement.drafted', {
      statement: 's1',
      version,
      kind: 'statement',
      clauses: [],
      freeText: '',
      words: 9,
    });
  const clear = (version: number) =>
    e('statement.cleared', {
      statement: 's1',
      version,
      role: 'legal-privacy',
      verdict: 'clear',
      comment: '',
    });

  test('a new version starts without clearances; old ones keep theirs', () => {
    const view = given(draft(1), clear(1), draft(2));
    expect(
      view.statements.s1?.versions.map(({ version, clearances }) => [version, Object.keys(clearances)]),
    ).toEqual([
      [1, ['legal-privacy']],
      [2, []],
    ]);
  });
});

describe('the course of the drill', () => {
  test('phases follow the clock, and a restart of the server waits for the facilitator', () => {
    const start = e('drill.started', {});
    expect(given().phase).toBe('lobby');
    expect(given(start, e('drill.paused', { reason: '', by: 'someone' }))).toMatchObject({
      phase: 'paused',
      pause: { by: 'someone' },
    });
    expect(given(start, e('clock.restarted', { lostMs: 900 }))).toMatchObject({
      phase: 'paused',
      pause: { by: 'restart' },
      restarts: [{ at: 0, lostMs: 900 }],
    });
    expect(given(start, e('clock.restarted', { lostMs: 900 }), e('drill.resumed', {}))).toMatchObject({
      phase: 'running',
      pause: null,
    });
    const ended = given(start, e('drill.ended', { ending: '' }), e('clock.restarted', { lostMs: 1 }));
    expect(ended).toMatchObject({ phase: 'hotWash', act: null });
    expect(
      foldEvent(ended, e('debrief.opened', { scenario: 's', variant: 'a0', variantTitle: 'T', seed: 4 })),
    ).toMatchObject({ phase: 'debrief', debrief: { variant: 'a0' } });
  });

  test('the timeline speaks plainly and says who', () => {
    const view = given(
      sent('p1'),
      e('incident.declared', { severity: 1, summary: 'Bad output', happenedAt: 0 }, 0, ic),
      e('command.handedOver', { from: 'incident-commander', to: 'safety-lead', happenedAt: 0 }),
    );
    expect(view.timeline.map(({ role, text }) => [role, text])).toEqual([
      ['incident-commander', 'Paged Infra rota: come'],
      ['incident-commander', 'Declared Sev 1: Bad output'],
      [null, 'Incident commander offered command to Safety lead.'],
    ]);
  });
});
