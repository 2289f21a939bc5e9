import { describe, expect, it } from 'vitest';
import { checkModelAnswer } from '../../server/checker/checkModelAnswer.ts';
import type { Played } from '../../server/checker/played/rehearse.ts';
import type { EventData, EventType, LogEvent } from '../../shared/drill/events.ts';
import type { PlayRole } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { newProblems } from '../support/broken.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// Small made-up drills of par, each right but for one thing: the rule that an expert would hold it to names that thing.

type Line = { minute: number; type: EventType; data: unknown; role?: PlayRole };
const line = <T extends EventType>(minute: number, type: T, data: EventData[T], role?: PlayRole): Line => ({
  minute,
  type,
  data,
  ...(role ? { role } : {}),
});

/** What the check says of these lines, played by par. */
function found(scenario: Scenario, lines: readonly Line[]): string[] {
  const events = lines.map(
    ({ minute, type, data, role }, index) =>
      ({
        seq: index + 1,
        step: index + 1,
        at: minutes(minute),
        type,
        by: role ? { seat: `seat-${role}`, role } : null,
        commandId: null,
        data,
      }) as LogEvent,
  );
  const said: string[] = [];
  checkModelAnswer(scenario, [{ team: 'par', seed: 1, events } as unknown as Played], (place, problem) =>
    said.push(`${place}: ${problem}`),
  );
  return said;
}
const rubric = (change: Partial<Scenario['rubric']>): Scenario => ({
  ...tinyScenario,
  rubric: { ...tinyScenario.rubric, ...change },
});

const card = { title: 'Trace', body: 'It was the path.', source: 'query' as const, holders: [] };
const received = (minute: number, evidence: string, role: PlayRole): Line =>
  line(minute, 'evidence.received', { ...card, evidence, seats: [`seat-${role}`] });
const pinned = (minute: number, evidence: string): Line =>
  line(minute, 'evidence.pinned', { ...card, evidence, by: 'seat-model-owner' }, 'model-owner');

describe('evidence is listed, then sealed, then overwritten', () => {
  const scenario = rubric({ readFirst: { lists: { prompts: ['TRACE'] } } });
  const seal = (minute: number): Line =>
    line(minute, 'seal.started', {
      run: 'seal-1',
      parts: ['prompts'],
      seats: ['seat-legal-privacy'],
      readyAt: minutes(minute + 2),
    });
  const sealed = line(6, 'evidence.sealed', { run: 'seal-1', parts: ['prompts'], missing: [] });

  it('a copy of what nobody has listed is named', () => {
    expect(found(scenario, [seal(3), received(4, 'TRACE', 'model-owner')])).toEqual([
      expect.stringMatching(
        /^parPlan \(sealEvidence\): "Prompts" is sealed from T\+03:00, before anybody holds the list/,
      ),
    ]);
    expect(found(scenario, [received(2, 'TRACE', 'model-owner'), seal(3)])).toEqual([]);
  });

  it('so is a switch that overwrites before the copy', () => {
    const alters = tinyScenario.world.switches.find((item) => item.alters);
    if (!alters) throw new Error('no switch alters anything');
    const press = (minute: number): Line =>
      line(minute, 'switch.applied', {
        switch: alters.id,
        title: alters.title,
        scopes: [],
        options: [],
        waitsFor: [],
        due: [],
        role: 'model-owner',
        breakGlass: false,
      });
    const list = received(2, 'TRACE', 'model-owner');
    expect(found(scenario, [list, seal(3), press(5)])).toEqual([
      expect.stringMatching(/is pressed at T\+05:00 and overwrites what was not sealed by then \(prompts\)/),
    ]);
    expect(found(scenario, [list, seal(3), sealed, press(7)])).toEqual([]);
  });
});

describe('what changed is read before a remedy is chosen', () => {
  const scenario = rubric({ readFirst: { changes: ['TRACE'] } });
  const decision = line(
    8,
    'decision.recorded',
    { causeText: '', changeMind: '', revert: '', dissent: '' } as unknown as EventData['decision.recorded'],
    'incident-commander',
  );

  it('at the desk that decides, or on the board', () => {
    expect(found(scenario, [received(2, 'TRACE', 'model-owner'), decision])).toEqual([
      expect.stringMatching(/^parPlan \(recordDecision\): the remedy is chosen at T\+08:00/),
    ]);
    expect(found(scenario, [pinned(2, 'TRACE'), decision])).toEqual([]);
    expect(found(scenario, [received(2, 'TRACE', 'incident-commander'), decision])).toEqual([]);
  });
});

describe('"measured" comes with how much it may still be', () => {
  const read = line(5, 'evidence.pinned', {
    ...card,
    evidence: 'probe-1',
    by: 'seat-comms',
    source: 'probe',
    body: '0 of 60, at most 4.9 %',
  });
  const update = (text: string): Line =>
    line(6, 'update.posted', { audience: 'internal', text, nextAt: null, happenedAt: minutes(6) }, 'comms');
  const bounds = (lines: string[]): string[] => lines.filter((text) => text.includes('no bound'));

  it('or is named', () => {
    expect(bounds(found(tinyScenario, [read, update('Read back: 0 of 60.')]))).toEqual([
      expect.stringMatching(/the update says "Read back" and gives no bound/),
    ]);
    expect(bounds(found(tinyScenario, [read, update('Read back: 0 of 60, at most 4.9 %.')]))).toEqual([]);
  });
});

describe('whoever may be in danger now', () => {
  const [known] = tinyScenario.people.welfare;
  if (!known) throw new Error('no case');
  const scenario: Scenario = {
    ...tinyScenario,
    people: {
      ...tinyScenario.people,
      welfare: [
        { ...known, id: 'danger', title: 'In danger', risk: 'present' },
        { ...known, id: 'safe', title: 'Safe' },
      ],
    },
  };
  const opened = ['danger', 'safe'].map((id) =>
    line(1, 'welfare.opened', {
      case: id,
      title: id,
      facts: '',
      actions: [],
      to: ['safety-lead'],
      ...(id === 'danger' ? { decides: 'safety-lead' as const } : {}),
    }),
  );
  const decided = (minute: number, id: string, role: PlayRole, reviewer: string): Line =>
    line(
      minute,
      'welfare.decided',
      { case: id, actions: [], reviewer, basis: '', happenedAt: minutes(minute) },
      role,
    );
  const clinician = 'A. Okafor, clinical adviser';

  it('is decided first, by the safety lead, with a clinician by name', () => {
    expect(
      found(scenario, [
        ...opened,
        decided(2, 'danger', 'safety-lead', clinician),
        decided(3, 'safe', 'legal-privacy', ''),
      ]),
    ).toEqual([]);
  });

  it.each([
    [
      'after another',
      [decided(2, 'safe', 'legal-privacy', ''), decided(3, 'danger', 'safety-lead', clinician)],
      '"safe" is decided first',
    ],
    ['by another desk', [decided(2, 'danger', 'legal-privacy', clinician)], 'legal-privacy decides on it'],
    [
      'with nobody named',
      [decided(2, 'danger', 'safety-lead', 'Duty desk')],
      'names nobody whose trade it is',
    ],
    ['never', [], 'nobody decides on it'],
  ])('%s is named', (_how, lines, words) => {
    expect(found(scenario, [...opened, ...lines])).toEqual([expect.stringContaining(words)]);
  });
});

describe('promises, questions, clearances and notices', () => {
  const made = line(3, 'promise.made', {
    promise: 'ask',
    task: 'Tell the engineer',
    dueAt: minutes(7),
    role: 'incident-commander',
  });
  const kept = (late: boolean): Line =>
    line(late ? 8 : 6, 'promise.kept', { promise: 'ask', late, words: 'Told.', role: 'incident-commander' });

  it('a promise that no later act keeps in time is named', () => {
    expect(found(tinyScenario, [made])).toEqual([expect.stringContaining('kept by no later act')]);
    expect(found(tinyScenario, [made, kept(true)])).toEqual([
      expect.stringContaining('kept late, at T+08:00'),
    ]);
    expect(found(tinyScenario, [made, kept(false)])).toEqual([]);
  });

  const seated = line(0, 'seat.assigned', {
    seat: 'seat-incident-commander',
    roles: ['incident-commander'],
    occupant: 'person',
  });
  const asked = line(3, 'inject.delivered', {
    inject: 'ask',
    from: 'An engineer',
    to: ['incident-commander'],
    channel: 'chat',
    subject: 'Roll back?',
    body: 'Say go.',
    phoneScript: null,
    replies: [],
    adHoc: false,
  });

  it('a question that nobody answers is named; words of one’s own answer it', () => {
    expect(found(tinyScenario, [seated, asked])).toEqual([
      expect.stringContaining('"Roll back?" asks incident-commander at T+03:00, and the plan never answers'),
    ]);
    const words = line(
      4,
      'inject.answeredInWords',
      { inject: 'ask', words: 'Not yet.', to: ['incident-commander'] },
      'incident-commander',
    );
    expect(found(tinyScenario, [seated, asked, words])).toEqual([]);
  });

  it('a clearance within a minute of the draft is named', () => {
    const draft = line(
      5,
      'statement.drafted',
      { statement: 's', version: 1, kind: 'statement', clauses: [], freeText: '', words: 9 },
      'comms',
    );
    const clear = (minute: number): Line =>
      line(
        minute,
        'statement.cleared',
        { statement: 's', version: 1, role: 'legal-privacy', verdict: 'clear', comment: '' },
        'legal-privacy',
      );
    expect(found(tinyScenario, [draft, clear(5.5)])).toEqual([
      expect.stringContaining('legal-privacy clears it at T+05:30, 30 s after it was drafted'),
    ]);
    expect(found(tinyScenario, [draft, clear(6)])).toEqual([]);
  });

  it('a notice that is decided and not sent in time is named', () => {
    const decided = line(
      5,
      'duty.recorded',
      { duty: 'notice', title: 'Notice', action: 'notify', basis: 'contract' },
      'legal-privacy',
    );
    const sent = (minute: number): Line =>
      line(
        minute,
        'notice.sent',
        { duty: 'notice', title: 'Notice', words: 'What happened.' },
        'legal-privacy',
      );
    expect(found(tinyScenario, [decided])).toEqual([expect.stringContaining('never sent')]);
    expect(found(tinyScenario, [decided, sent(25 * 60)])).toEqual([
      expect.stringContaining('after its time'),
    ]);
    expect(found(tinyScenario, [decided, sent(9)])).toEqual([]);
  });
});

describe('when a promise falls due', () => {
  const promising = (promise: { withinMs?: number; by?: number }) =>
    newProblems((scenario) => ({
      ...scenario,
      msel: scenario.msel.map((row) =>
        row.id === 'ask'
          ? {
              ...row,
              replies: (row.replies ?? []).map((reply) =>
                reply.id === 'no' ? { ...reply, promise: { task: 'Ring back', ...promise } } : reply,
              ),
            }
          : row,
      ),
    }));
  const place = 'msel.ask.replies.no.promise';

  it('is inside an act, and after it can be made', () => {
    expect(promising({ withinMs: minutes(5) })).toEqual([]);
    expect(promising({ by: minutes(20 * 60 + 1) })).toEqual([]);
  });

  it.each([
    ['in the night between the acts', { by: minutes(60) }, 'where the clock jumps'],
    ['so long after that it lands there', { withinMs: minutes(8) }, 'where the clock jumps'],
    ['after the drill', { by: minutes(20 * 60 + 3) }, 'where the clock jumps or the drill is over'],
    ['before the question', { by: minutes(2) }, 'before anybody can promise it'],
    ['never', {}, 'does not say when it is due'],
    ['twice', { by: minutes(5), withinMs: minutes(1) }, 'does not say when it is due'],
  ])('%s is refused', (_when, promise, words) => {
    expect(promising(promise)).toEqual([expect.stringContaining(`${place}: `)]);
    expect(promising(promise)[0]).toContain(words);
  });

  it('a condition may ask for what became of it, by one of its five names', () => {
    const when = (is: string) =>
      newProblems((scenario) => ({
        ...scenario,
        msel: scenario.msel.map((row) =>
          row.id === 'late' ? { ...row, when: { fact: 'promise.ask', is } } : row,
        ),
      })).filter((text) => text.includes('promise.ask'));
    for (const state of ['none', 'open', 'kept', 'late', 'broken']) expect(when(state)).toEqual([]);
    expect(when('forgotten')).toEqual([expect.stringContaining('never is "forgotten"')]);
  });
});
