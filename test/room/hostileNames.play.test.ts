import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { refold } from '../../server/kernel/replay.ts';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { verifyLog } from '../../server/log/verify.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { headerFor } from '../../server/room/scenarioHash.ts';
import { VirtualClock } from '../../server/room/virtualClock.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import { emptyControl } from '../../shared/drill/controlView.ts';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { CommandName } from '../../shared/drill/parseCommand.ts';
import { PAYLOADS } from '../../shared/drill/parseCommand.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Answer, Frame } from '../../shared/frame.ts';
import { own } from '../../shared/keyed.ts';
import type { SeatPlan } from '../../shared/roles.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { cases } from '../support/cases.ts';
import { HOSTILE_NAMES } from '../support/hostileNames.ts';
import type { Filling } from '../support/payloadWalk.ts';
import { payloadOf, textPlaces } from '../support/payloadWalk.ts';
import { dump } from '../support/playStorm.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const COMMANDS = Object.keys(PAYLOADS) as CommandName[];

/** A drill that is watched from every side, and whose faults are counted. */
class Watched {
  readonly clock = new VirtualClock(1_000_000);
  readonly log = memoryLog();
  readonly faults: unknown[] = [];
  readonly views = new Map<string, View>();
  room!: DrillRoom;
  #count = 0;

  async open(scenario: Scenario, seats: readonly SeatPlan[]): Promise<this> {
    this.room = await DrillRoom.create(this.#ports(), headerFor('d', scenario), 3, seats);
    this.#watch();
    return this;
  }

  /** From the log alone, as after a restart. */
  async reopen(): Promise<void> {
    await this.room.close();
    this.room = await DrillRoom.resume(this.#ports(), 'd');
    this.#watch();
  }

  async press(seat: string, name: string, payload: unknown, role: string | null = null): Promise<Answer> {
    return this.room.submit(seat, { id: `c${++this.#count}`, name, payload, role });
  }

  control = (name: string, payload: unknown = {}): Promise<Answer> =>
    this.press(FACILITATOR_SEAT, name, payload);

  pass = (ms: number): Promise<void> => this.clock.advanceTo(this.clock.now() + ms, () => this.room.idle());

  #watch(): void {
    const { seats } = this.room.state;
    for (const seat of Object.keys(seats)) this.#attach(seat, { seat, staff: null });
    this.#attach(FACILITATOR_SEAT, { seat: FACILITATOR_SEAT, staff: 'facilitator' });
    this.#attach('seat-observer-1', { seat: 'seat-observer-1', staff: 'observer' });
  }

  #attach(id: string, viewer: Parameters<DrillRoom['attach']>[1]): void {
    this.views.set(id, emptyView(viewer.staff === null ? viewer.seat : null));
    this.#fold(id, this.room.attach(id, viewer));
  }

  #fold(id: string, frame: Frame): void {
    // Over the wire: what cannot be written as JSON, or is read back as something else, would show here.
    const came = JSON.parse(JSON.stringify(frame)) as Frame;
    this.views.set(id, foldFrame(this.views.get(id) ?? emptyView(), came));
  }

  #ports() {
    return {
      log: this.log,
      clock: this.clock,
      ids: { next: (kind: string) => kind },
      publisher: {
        stepped: () => undefined,
        publish: (_drill: string, viewer: string, frame: Frame) => this.#fold(viewer, frame),
      },
      fault: (_drill: string, error: unknown) => void this.faults.push(error),
    };
  }
}

/** The drill can be played on from where it is: people are paged, the clock skips, it ends, is debriefed, read again and scored. */
async function stillWorks(drill: Watched): Promise<void> {
  const { scenario } = drill.room.header;
  const done = async (answer: Promise<Answer>): Promise<void> => {
    expect(await answer).toMatchObject({ ok: true });
  };
  if (drill.room.state.stop !== null) await done(drill.control('continueExercise'));
  if (drill.room.state.phase === 'lobby') await done(drill.control('startDrill'));
  await drill.reopen();
  if (drill.room.state.phase === 'paused') await done(drill.control('resumeDrill'));
  const [seat = ''] = Object.keys(drill.room.state.seats);
  const asked = scenario.paging.targets.map(({ id }) => id);
  const out = new Set(
    Object.values(drill.room.state.pages).flatMap(({ target, state }) => (state === 'sent' ? [target] : [])),
  );
  if (asked.some((id) => !out.has(id)))
    await done(drill.press(seat, 'sendPage', { targets: asked.slice(0, 30), note: '' }));
  const act = scenario.acts.find(({ id }) => id === drill.room.state.act);
  const later = Math.min(drill.room.now() + minutes(6), act?.endsAt ?? 0);
  if (later > drill.room.now()) await done(drill.control('skipTo', { at: later }));
  await drill.pass(minutes(6));
  const { phase } = drill.room.state;
  if (phase === 'running' || phase === 'paused') await done(drill.control('endDrill'));
  await done(drill.control('openDebrief'));
  const live = dump(drill.room.compiled, drill.room.state);
  const told = await drill.log.read('d');
  expect(dump(drill.room.compiled, refold(drill.room.compiled, told))).toBe(live);
  await drill.reopen();
  expect(dump(drill.room.compiled, drill.room.state)).toBe(live);
  const taken = parseJsonl(Buffer.from(await drill.log.exportFile('d')).toString());
  expect(verifyLog(taken).state).not.toBe('changed');
  expect(taken.events).toEqual(told);
  const card = scoreDrill(taken.header, taken.events);
  expect(Number.isFinite(card.total)).toBe(true);
  for (const view of drill.views.values()) {
    expect(view.phase).toBe('debrief');
    expect(inheriting(view)).toEqual([]);
  }
  expect(drill.faults).toEqual([]);
}

const isBare = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;

/** Screens read a view's records by ids, so nothing in them may be inherited. Gives the records where something is. */
function inheriting(view: View): string[] {
  const bare = (records: object, empty: object, path: string): string[] =>
    Object.entries(empty).flatMap(([key, start]) =>
      isBare(start) && !isBare(own(records, key)) ? [path + key] : [],
    );
  return [
    ...bare(view, emptyView(), ''),
    ...bare(view.me, emptyView().me, 'me.'),
    ...(view.control ? bare(view.control, emptyControl, 'control.') : []),
    ...Object.values(view.switches).flatMap(({ scopes }) => (isBare(scopes) ? [] : ['scopes'])),
    ...Object.values(view.statements).flatMap(({ versions }) =>
      versions.every(({ clearances }) => isBare(clearances)) ? [] : ['clearances'],
    ),
    ...Object.values(view.outreachDrafts).flatMap(({ clearances }) =>
      isBare(clearances) ? [] : ['clearances'],
    ),
  ];
}

/** Real names for a field, so that a hostile one beside them gets past the first look. */
function namesIn(scenario: Scenario): (field: string) => readonly string[] {
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  const { world, paging, comms, people } = scenario;
  const by = new Map<string, readonly string[]>([
    ['switch', ids(world.switches)],
    ['scopes', world.switches.flatMap(({ scopes }) => ids(scopes))],
    ['scope', world.switches.flatMap(({ scopes }) => ids(scopes))],
    ['options', world.switches.flatMap(({ options }) => ids(options))],
    ['query', ids(scenario.queries)],
    ['suite', ids(scenario.suites)],
    [
      'targets',
      [...ids(paging.targets), ...ids(world.probes), ...scenario.suites.flatMap((s) => ids(s.targets))],
    ],
    ['page', ['page-1', 'page-2']],
    ['pages', ['page-1', 'page-2', 'page-3']],
    ['inject', ids(scenario.msel)],
    ['reply', scenario.msel.flatMap(({ replies }) => ids(replies ?? []))],
    ['group', ids(people.outreach)],
    ['clause', [...ids(comms.clauses), ...people.outreach.flatMap(({ clauses }) => ids(clauses))]],
    ['statement', ['statement-1']],
    ['cases', ids(people.welfare)],
    ['duty', ids(scenario.duties)],
    ['option', ids(scenario.decision.options)],
    ['evidence', ids(scenario.evidence)],
    ['seat', SIX_SEATS.map(({ seat }) => seat)],
    ['channel', ['chat', 'email', 'phone']],
    ['subject', ['0', 'technical:model-owner', 'technical', 'comms', '15', ...ids(world.switches)]],
  ]);
  const all = [...by.values()].flat();
  return (field) => by.get(field) ?? all;
}

const nameOf = (place: readonly string[]): string => place.filter((key) => key !== '*').at(-1) ?? '';

const SETS = Object.entries(SCENARIOS).map(([id, variants]): [string, Scenario] => {
  const [first] = Object.values(variants);
  if (!first) throw new Error(`${id} has no variant`);
  return [id, first];
});

describe.each(SETS)(
  '%s: names that every object has, in every text field of every command',
  (_id, scenario) => {
    /** In each phase, as each kind of sender; a drill of its own for each phase. */
    it.each(['lobby', 'running', 'paused', 'hotWash', 'debrief'] as const)(
      'are accepted or refused with a reason while %s, and the drill goes on',
      async (phase) => {
        const drill = await new Watched().open(scenario, SIX_SEATS);
        const into: Record<typeof phase, string[]> = {
          lobby: [],
          running: ['startDrill'],
          paused: ['startDrill', 'pauseDrill'],
          hotWash: ['startDrill', 'endDrill'],
          debrief: ['startDrill', 'endDrill', 'openDebrief'],
        };
        for (const name of into[phase]) await drill.control(name);
        if (phase === 'running') {
          await drill.pass(minutes(9));
          await drill.press('seat-ic', 'declareIncident', { severity: 1, summary: '' });
        }
        let turn = 0;
        const pick = <T>(from: readonly T[]): T => {
          turn += 7;
          return from[turn % from.length] as T;
        };
        const real = namesIn(scenario);
        const senders = [FACILITATOR_SEAT, ...SIX_SEATS.map(({ seat }) => seat)];
        for (const command of COMMANDS)
          for (const place of textPlaces(PAYLOADS[command]))
            for (const hostile of HOSTILE_NAMES) {
              const filling: Filling = {
                text: (at) => (at.join('.') === place.join('.') ? hostile : pick(real(nameOf(at)))),
                pick,
                fills: (at) => place.join('.').startsWith(at.join('.')) || pick([true, false]),
              };
              const payload = payloadOf(PAYLOADS[command], filling);
              for (const [seat, role] of [
                [pick(senders), null],
                [pick(senders), hostile],
                [hostile, null],
              ] as const) {
                const answer = await drill.press(seat, command, payload, role);
                if (!answer.ok) {
                  expect(answer.rejection.code).toMatch(/^\w+$/);
                  expect(answer.rejection.message, `${command} ${place.join('.')} ${hostile}`).not.toMatch(
                    /inside Muster|native code/,
                  );
                }
              }
              if (drill.room.state.phase !== phase && phase === 'running') await drill.control('resumeDrill');
            }
        expect(drill.faults).toEqual([]);
        if (phase === 'lobby' || phase === 'running' || phase === 'paused') await stillWorks(drill);
      },
      60_000,
    );
  },
);

describe('a drill whose own names are hostile', () => {
  const seats = SIX_SEATS.map((plan, index) => ({ ...plan, seat: HOSTILE_NAMES[index] ?? plan.seat }));

  it('seats called like that sit, play and are scored as any other', async () => {
    const drill = await new Watched().open(tinyScenario, [
      ...seats.slice(0, -1),
      { ...(seats.at(-1) as SeatPlan), seat: '__proto__' },
    ]);
    expect(Object.keys(drill.room.state.seats)).toContain('__proto__');
    await drill.control('startDrill');
    for (const { seat } of seats.slice(0, -1))
      expect(await drill.press(seat, 'sendPage', { targets: ['model-oncall'], note: '' })).toBeDefined();
    await drill.control('assignSeat', { seat: '__proto__', occupant: 'colleague' });
    const shown = own(drill.views.get(FACILITATOR_SEAT)?.seats, '__proto__');
    expect(shown).toMatchObject({ occupant: 'colleague' });
    await stillWorks(drill);
  });

  it('anything in any order, from anybody', async () => {
    const words = fc.constantFrom(
      ...HOSTILE_NAMES,
      ...seats.map(({ seat }) => seat),
      'page-1',
      'model-oncall',
    );
    const gust = fc.record({
      command: fc.constantFrom(...COMMANDS.filter((name) => !['endDrill', 'openDebrief'].includes(name))),
      seat: fc.oneof(fc.constant(FACILITATOR_SEAT), words),
      role: fc.option(words),
      words: fc.array(words, { minLength: 1, maxLength: 6 }),
      turns: fc.infiniteStream(fc.nat(50)),
      wait: fc.integer({ min: 0, max: 60_000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(gust, { maxLength: 40 }), async (gusts) => {
        const drill = await new Watched().open(tinyScenario, seats);
        await drill.control('startDrill');
        for (const { command, seat, role, words: texts, turns, wait } of gusts) {
          const pick = <T>(from: readonly T[]): T => from[Number(turns.next().value) % from.length] as T;
          const payload = payloadOf(PAYLOADS[command], {
            text: () => pick(texts),
            pick,
            fills: () => pick([true, false]),
          });
          await drill.press(seat, command, payload, role);
          await drill.pass(wait);
        }
        if (drill.room.state.phase === 'running' || drill.room.state.phase === 'paused')
          await stillWorks(drill);
        expect(drill.faults).toEqual([]);
      }),
      { numRuns: cases(12) },
    );
  }, 60_000);
});
