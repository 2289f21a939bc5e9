import { describe, expect, it } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { inPlace } from '../../client/screens/warRoom/desk/call/inPlace.ts';
import { movingSwitches } from '../../client/screens/warRoom/desk/call/movingSwitches.ts';
import type { Tile } from '../../client/screens/warRoom/desk/call/whoIsPaged.ts';
import {
  hasActedSince,
  notPaged,
  pagedWords,
  tilesOf,
} from '../../client/screens/warRoom/desk/call/whoIsPaged.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import { advance, createViewer, stepsOf } from '../../server/audience/viewer.ts';
import type { LogEvent, VisibleEvent } from '../../shared/drill/events.ts';
import { foldEvents } from '../../shared/drill/foldEvent.ts';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { SwitchView } from '../../shared/drill/switches/view.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { SwitchCard } from '../../shared/kit.ts';
import { PLAY_ROLES, SIX_SEATS } from '../../shared/roles.ts';
import { minutes } from '../../shared/time.ts';
import type { Given } from '../support/given.ts';
import { underWay } from '../support/given.ts';
import { playTeam } from '../support/playTeam.ts';

const seen = (given: Given): View =>
  foldEvents(
    emptyView('seat-ic'),
    given.events.filter(({ type }) => type !== 'page.delivered') as VisibleEvent[],
  );
const targetsOf = (view: View) => view.me.kits['incident-commander']?.pageTargets ?? [];
const tiles = (given: Given): Tile[] => tilesOf(seen(given), targetsOf(seen(given)));
const pageOf = (given: Given, target: string): string =>
  Object.entries(given.state.pages).findLast(([, page]) => page.target === target)?.[0] ?? '';

const called = () => underWay({ 'ic-oncall': 'incident-commander' });

describe('who is paged', () => {
  it('whoever rings counts down, whoever is there says since when, and each stands there once', () => {
    const given = called().does('incident-commander', 'sendPage', {
      targets: ['legal-oncall', 'comms-oncall'],
    });
    const before = tiles(given);
    expect(before.filter(({ kind }) => kind === 'ringing')).toHaveLength(2);
    expect(
      before.some((tile) => tile.kind === 'in' && tile.role === 'support-lead' && tile.how === 'firstOnCall'),
    ).toBe(true);
    given.until(1).does('comms', 'acknowledgePage', { pages: [pageOf(given, 'comms-oncall')] });
    const after = tiles(given);
    expect(after.filter((tile) => tile.kind === 'in' && tile.role === 'comms')).toEqual([
      expect.objectContaining({ at: minutes(1), how: 'page' }),
    ]);
    expect(new Set(after.map(({ key }) => key)).size).toBe(after.length);
    expect(pagedWords(after)).toMatch(/^\d+ in · 1 ringing$/);
  });

  it('silence stands first once the limit has passed, and not before', () => {
    const given = called().does('incident-commander', 'sendPage', {
      targets: ['legal-oncall'],
      note: 'Minors',
    });
    expect(
      given.try('incident-commander', 'escalatePage', { page: pageOf(given, 'legal-oncall') }),
    ).toMatchObject({
      code: 'prerequisite',
    });
    const late = called()
      .does('incident-commander', 'sendPage', { targets: ['safety-oncall'], note: 'Minors' })
      .until(5);
    expect(tiles(late)[0]).toMatchObject({ kind: 'silent', next: null });
    expect(pagedWords(tiles(late))).toContain('1 no answer');
  });

  it('names the next on the list, and the note goes there too', () => {
    const given = called()
      .does('incident-commander', 'changeSeverity', { severity: 0, reason: 'Minors' })
      .does('incident-commander', 'sendPage', { targets: ['legal-oncall'], note: 'Minors' })
      .until(5);
    expect(tiles(given)[0]).toMatchObject({ kind: 'silent', next: { id: 'legal-secondary' } });
    given.does('incident-commander', 'escalatePage', { page: pageOf(given, 'legal-oncall') });
    const moved = tiles(given)[0];
    expect(moved).toMatchObject({ kind: 'ringing', page: { target: 'legal-secondary' } });
    expect(moved?.kind === 'ringing' && moved.page.note).toContain('Minors');
  });

  it('offers the rest of the list in its own order, but for mass pages and whoever was tried or is there', () => {
    const given = called();
    const view = seen(given);
    const rest = notPaged(view, targetsOf(view)).map(({ id }) => id);
    const order = targetsOf(view).map(({ id }) => id);
    expect(rest).toEqual([...rest].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(rest).toContain('legal-secondary');
    expect(rest).toContain('old-rota');
    expect(rest).not.toContain('all-eng');
    expect(rest).not.toContain('ic-oncall');
    expect(rest).not.toContain('product-oncall');
  });
});

describe('acknowledged, and nothing said or done yet', () => {
  it('coming in is no act; a word in the channel is one, and so is a task said back', () => {
    const came = (given: Given) => seen(given).joined.comms?.at ?? Infinity;
    const arrive = () => {
      const given = called().does('incident-commander', 'sendPage', { targets: ['comms-oncall'] });
      return given.until(1).does('comms', 'acknowledgePage', { pages: [pageOf(given, 'comms-oncall')] });
    };
    const given = arrive();
    expect(hasActedSince(seen(given), ['comms'], came(given))).toBe(false);
    given.until(2).does('comms', 'postMessage', { text: 'Here.' });
    expect(hasActedSince(seen(given), ['comms'], came(given))).toBe(true);
    const other = arrive()
      .does('incident-commander', 'assignTask', { role: 'comms', text: 'Draft', dueInMs: minutes(5) })
      .until(2);
    expect(hasActedSince(seen(other), ['comms'], came(other))).toBe(false);
    other.does('comms', 'acceptTask', { task: 'task-1', words: 'Draft by T+06' });
    expect(hasActedSince(seen(other), ['comms'], came(other))).toBe(true);
  });

  it('everybody in the call reads the same, so it is decided by nothing that only one desk knows', async () => {
    const scenario = SCENARIOS['self-harm-minor']?.a0;
    if (!scenario) throw new Error('no scenario');
    const log: readonly LogEvent[] = (await playTeam(scenario, 'par', 7)).run.events;
    const seats = SIX_SEATS.map(({ seat }) => ({
      seat,
      state: createViewer({ seat, staff: null }),
      view: emptyView(seat),
    }));
    let compared = 0;
    for (const step of stepsOf(log)) {
      for (const viewer of seats) {
        const { state, frame } = advance(viewer.state, step, log);
        viewer.state = state;
        if (frame)
          viewer.view = foldFrame(viewer.view, {
            ...frame,
            answers: [],
            clock: { at: step[0]?.at ?? 0, speed: 1 },
          });
      }
      const inCall = seats.filter(({ view }) => view.me.inCall && !view.needsReset);
      for (const role of PLAY_ROLES) {
        const at = inCall[0]?.view.joined[role]?.at;
        if (at === undefined) continue;
        const readings = new Set(inCall.map(({ view }) => hasActedSince(view, [role], at)));
        expect(readings.size, `${role} at ${step[0]?.at}`).toBe(1);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});

describe('switches on their way', () => {
  const scope = (id: string): SwitchCard['scopes'][number] => ({
    id,
    title: id.toUpperCase(),
    cost: 0,
    holders: ['product-owner'],
    secondKey: null,
  });
  const card = (id: string, alters: string | null = null): SwitchCard => ({
    id,
    title: id,
    kind: 'block',
    note: '',
    holders: ['product-owner'],
    delayMs: 0,
    scopes: [scope('us'), scope('eu')],
    options: [],
    alters,
    reversible: true,
  });
  const at = (
    state: SwitchView['scopes'][string]['state'],
    more: object = {},
  ): SwitchView['scopes'][string] => ({
    state,
    authorised: state !== 'off',
    waitsFor: null,
    options: [],
    next: null,
    appliedAt: null,
    dueAt: null,
    effectiveAt: null,
    by: null,
    breakGlass: false,
    ...more,
  });
  const known = (id: string, scopes: SwitchView['scopes']): Record<string, SwitchView> => ({
    [id]: { switch: id, title: id, authorisedBy: null, scopes },
  });

  it('places in one state stand together, and places in another beside them', () => {
    const { moving } = movingSwitches(
      [card('s')],
      known('s', { us: at('propagating', { dueAt: 9 }), eu: at('authorised') }),
      true,
    );
    expect(moving[0]?.chips).toMatchObject([
      { look: 'moving', places: ['US'], countTo: 9 },
      { look: 'ready', places: ['EU'] },
    ]);
  });

  it('all places in one state are named once', () => {
    const both = at('propagating', { dueAt: 9 });
    const { moving } = movingSwitches([card('s')], known('s', { us: both, eu: both }), true);
    expect(moving[0]?.chips).toMatchObject([{ look: 'moving', places: null }]);
  });

  it('what nobody authorised is not there, what is in effect everywhere is counted', () => {
    const on = at('effective', { effectiveAt: 5 });
    const { moving, settled } = movingSwitches(
      [card('never'), card('done')],
      { ...known('never', { us: at('off', { authorised: false }) }), ...known('done', { us: on, eu: on }) },
      true,
    );
    expect(moving).toEqual([]);
    expect(settled.map(({ id }) => id)).toEqual(['done']);
  });

  it('a press with other options is under way although the first is in effect', () => {
    const changing = at('effective', { effectiveAt: 5, next: ['drain'], dueAt: 12 });
    const { moving } = movingSwitches([card('s')], known('s', { us: changing }), true);
    expect(moving[0]?.chips).toMatchObject([{ look: 'moving', countTo: 12 }]);
  });

  it('before it is pressed, one that alters stored state says that nothing is sealed', () => {
    const ready = known('s', { us: at('authorised') });
    expect(movingSwitches([card('s', 'The cache')], ready, false).moving[0]?.unsealed).toBe(true);
    expect(movingSwitches([card('s', 'The cache')], ready, true).moving[0]?.unsealed).toBe(false);
    const pressed = known('s', { us: at('propagating', { dueAt: 9 }) });
    expect(movingSwitches([card('s', 'The cache')], pressed, false).moving[0]?.unsealed).toBe(false);
  });
});

describe('an act that asks for one more word where it was pressed', () => {
  const asking = () => {
    const actor = createActor(inPlace).start();
    actor.send({ type: 'ask', of: 'technical' });
    return actor;
  };

  it('done, it closes', async () => {
    const actor = asking();
    actor.send({ type: 'give', give: async () => ({ ok: true, refusal: null }) });
    expect(actor.getSnapshot().matches('sending')).toBe(true);
    expect((await waitFor(actor, (state) => state.matches('closed'))).context).toMatchObject({
      of: null,
      refusal: null,
    });
  });

  it('refused, it stays with the words of the server until something else is asked', async () => {
    const actor = asking();
    actor.send({ type: 'give', give: async () => ({ ok: false, refusal: 'Ada has command.' }) });
    const refused = await waitFor(actor, (state) => state.matches('asking'));
    expect(refused.context).toMatchObject({ of: 'technical', refusal: 'Ada has command.' });
    actor.send({ type: 'ask', of: 'external' });
    expect(actor.getSnapshot().context).toMatchObject({ of: 'external', refusal: null });
  });

  it('a second press while it sends gives nothing, and a send that fails says so', async () => {
    const actor = asking();
    let given = 0;
    const give = async () => {
      given += 1;
      throw new Error('offline');
    };
    actor.send({ type: 'give', give });
    actor.send({ type: 'give', give });
    const failed = await waitFor(actor, (state) => state.matches('asking'));
    expect(given).toBe(1);
    expect(failed.context.refusal).toContain('did not reach the server');
  });
});
