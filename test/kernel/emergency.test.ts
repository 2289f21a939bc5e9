import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerFor } from '../../server/room/scenarioHash.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import { minutes } from '../../shared/time.ts';
import { Given, underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const PHASES = ['lobby', 'running', 'paused', 'hotWash', 'debrief'] as const;

function inPhase(phase: (typeof PHASES)[number]): Given {
  const given = new Given();
  if (phase === 'lobby') return given;
  given.does('facilitator', 'startDrill', {}).until(3);
  if (phase === 'paused') given.does('facilitator', 'pauseDrill', { reason: 'tea' });
  if (phase === 'hotWash' || phase === 'debrief') given.does('facilitator', 'endDrill', {});
  if (phase === 'debrief') given.does('facilitator', 'openDebrief', {});
  return given;
}

describe.each(PHASES)('a stop for a real emergency while the drill is in %s', (phase) => {
  it('holds until it is over, and leaves the drill where it was', () => {
    const given = inPhase(phase);
    const { timers, at } = given.state;
    given.does('facilitator', 'stopExercise', { reason: 'fire alarm' });
    expect(given.state.stop).toEqual({ ran: phase === 'running' });
    expect(given.state.phase).toBe(phase === 'running' ? 'paused' : phase);
    // Every clock and timer stands.
    expect(given.state.timers).toEqual(timers);
    expect(given.state.at).toBe(at);
    expect(given.all('exercise.stopped').at(-1)?.data).toEqual({ reason: 'fire alarm' });
    given.does('facilitator', 'continueExercise', {});
    expect(given.state.stop).toBeNull();
    expect(given.state.phase).toBe(phase);
    expect(given.state.timers).toEqual(timers);
  });

  it('lets nothing else of the drill happen meanwhile, and says why', () => {
    const given = inPhase(phase).does('facilitator', 'stopExercise', {});
    const commands = [
      ['facilitator', 'startDrill', {}],
      ['facilitator', 'resumeDrill', {}],
      ['facilitator', 'openDebrief', {}],
      ['facilitator', 'skipTo', { at: minutes(20) }],
    ] as const;
    const before = given.state;
    for (const [who, name, payload] of commands)
      expect(given.try(who, name, payload as never)).toMatchObject({
        code: 'wrongPhase',
        message: expect.stringMatching(/stopped for a real emergency.*Go on/),
      });
    expect(given.try('comms', 'fillPir', { answers: { covered: 'no' }, actions: [] })).toMatchObject({
      code: 'wrongPhase',
      message: expect.stringMatching(/nothing was sent.*goes on/),
    });
    expect(given.state).toBe(before);
  });

  it('is stopped once and goes on once', () => {
    const given = inPhase(phase).does('facilitator', 'stopExercise', {});
    expect(given.try('facilitator', 'stopExercise', {})).toMatchObject({ code: 'alreadyDone' });
    given.does('facilitator', 'continueExercise', {});
    expect(given.try('facilitator', 'continueExercise', {})).toMatchObject({ code: 'alreadyDone' });
  });

  it('is for the facilitator; a player asks for a pause', () => {
    expect(inPhase(phase).try('comms', 'stopExercise', {})).toMatchObject({ code: 'notYourRole' });
  });
});

it('may end the drill, and nothing stays stopped behind it', () => {
  const given = inPhase('running')
    .does('facilitator', 'stopExercise', {})
    .does('facilitator', 'endDrill', {});
  expect(given.state).toMatchObject({ phase: 'hotWash', stop: null });
  expect(given.does('facilitator', 'openDebrief', {}).state.phase).toBe('debrief');
});

const points = (given: Given): unknown => {
  const { blocks, total } = scoreDrill(headerFor('drill', tinyScenario), given.events);
  return { total, blocks: blocks.map(({ criteria }) => criteria.map(({ id, points: got }) => [id, got])) };
};

it('changes no point and no time, wherever it falls', () => {
  const played = (stops: readonly number[]): Given => {
    const given = new Given();
    const pass = (to: number): void => {
      for (const stop of stops.filter((item) => item > given.at / minutes(1) && item <= to))
        given.until(stop).does('facilitator', 'stopExercise', {}).does('facilitator', 'continueExercise', {});
      given.until(to);
    };
    given.does('facilitator', 'startDrill', {});
    pass(1);
    given.does('support-lead', 'declareIncident', { severity: 1 });
    given.does('support-lead', 'sendPage', { targets: ['ic-oncall'] });
    pass(4);
    pass(9);
    return given.does('facilitator', 'endDrill', {});
  };
  const plain = points(played([]));
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), { maxLength: 4 }), (stops) => {
      expect(points(played([...stops].sort((a, b) => a - b)))).toEqual(plain);
    }),
    { numRuns: 20 },
  );
});

describe('two facilitators', () => {
  const ana = { id: 1, name: 'Ana' };
  const sam = { id: 2, name: 'Sam' };
  const by = (given: Given, account: typeof ana): Given => Object.assign(given, { account });

  it('take the controls from each other, and the log says who and when', () => {
    const given = by(inPhase('running'), sam).does('facilitator', 'takeControls', {});
    expect(given.state.driver).toEqual(sam);
    expect(given.try('facilitator', 'takeControls', {})).toMatchObject({ code: 'alreadyDone' });
    by(given, ana).until(5).does('facilitator', 'takeControls', {});
    expect(given.state.driver).toEqual(ana);
    expect(given.all('controls.taken').map((event) => [event.by?.account?.name, event.at])).toEqual([
      ['Sam', minutes(3)],
      ['Ana', minutes(5)],
    ]);
  });

  it('on one inject: the second is told who did what', () => {
    const given = by(inPhase('running'), ana);
    const inject = Object.values(given.state.timers).find(({ work }) => work.do === 'inject')?.work;
    if (inject?.do !== 'inject') throw new Error('The tiny scenario plans injects.');
    given.does('facilitator', 'skipInject', { inject: inject.inject, why: 'too much' });
    by(given, sam);
    expect(given.try('facilitator', 'skipInject', { inject: inject.inject, why: '' })).toMatchObject({
      message: 'That inject is skipped. Ana skipped it at T+03:00.',
    });
    expect(given.try('facilitator', 'holdInject', { inject: inject.inject, why: '' })).toMatchObject({
      message: 'It is skipped. Take the skip back first. Ana skipped it at T+03:00.',
    });
    given.does('facilitator', 'pauseDrill', { reason: '' });
    expect(by(given, ana).try('facilitator', 'pauseDrill', { reason: '' })).toMatchObject({
      message: 'The clock stands already. Sam stopped the clock at T+03:00.',
    });
  });
});

describe('a desk whose person is out', () => {
  const covered = (): Given =>
    underWay({ 'ic-oncall': 'incident-commander', 'comms-oncall': 'comms' }).does(
      'facilitator',
      'coverSeat',
      {
        seat: 'seat-cp',
        by: 'seat-ic',
      },
    );

  it('is covered by another person, who holds its roles besides their own', () => {
    const given = covered();
    expect(given.state.seats['seat-cp']?.roles).toEqual([]);
    expect(given.state.seats['seat-ic']?.roles).toEqual(['incident-commander', 'scribe', 'comms']);
    expect(given.state.covers).toEqual({ 'seat-cp': { by: 'seat-ic', roles: ['comms'] } });
  });

  it('is taken back, also from whoever covers the one who covered', () => {
    const given = covered().does('facilitator', 'coverSeat', { seat: 'seat-ic', by: 'seat-mo' });
    expect(given.state.seats['seat-mo']?.roles).toContain('comms');
    given.does('facilitator', 'giveBackSeat', { seat: 'seat-cp' });
    expect(given.state.seats['seat-cp']?.roles).toEqual(['comms']);
    expect(given.state.seats['seat-mo']?.roles).not.toContain('comms');
    given.does('facilitator', 'giveBackSeat', { seat: 'seat-ic' });
    expect(given.state.seats['seat-ic']?.roles).toEqual(['incident-commander', 'scribe']);
    expect(given.state.covers).toEqual({});
  });

  it.each([
    ['itself', { seat: 'seat-cp', by: 'seat-cp' }, 'notPossible'],
    ['a desk that is not there', { seat: 'seat-cp', by: 'seat-zz' }, 'unknownSeat'],
  ] as const)('is not covered by %s', (_title, payload, code) => {
    const given = underWay({ 'comms-oncall': 'comms' });
    expect(given.try('facilitator', 'coverSeat', payload)).toMatchObject({ code });
  });

  it('is not covered twice, nor given to a colleague while another person has it', () => {
    const given = covered();
    expect(given.try('facilitator', 'coverSeat', { seat: 'seat-cp', by: 'seat-mo' })).toMatchObject({
      code: 'alreadyDone',
    });
    expect(given.try('facilitator', 'assignSeat', { seat: 'seat-cp', occupant: 'colleague' })).toMatchObject({
      code: 'prerequisite',
    });
    expect(given.try('facilitator', 'giveBackSeat', { seat: 'seat-mo' })).toMatchObject({
      code: 'alreadyDone',
    });
  });
});
