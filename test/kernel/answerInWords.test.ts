import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { answerInWords } from '../../server/kernel/call/answerInWords.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import { Given, underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const alone = SIX_SEATS.map((seat) => ({
  ...seat,
  occupant: seat.seat === 'seat-ic' ? ('person' as const) : ('colleague' as const),
}));
const leak = Object.values(SCENARIOS['customer-data-leak'] ?? {})[0]!;
const at = (minute: number) =>
  new Given({ scenario: leak, seats: alone }).does('facilitator', 'startDrill', {}).until(minute);

describe('a scripted colleague who is asked in words', () => {
  it('answers from what lies at their own desk', () => {
    const given = at(8);
    const sent = given
      .all('inject.delivered')
      .find(({ data }) => data.to.includes('model-owner') && !data.to.includes('incident-commander'))!;
    const said = answerInWords(given.c, given.state, 'model-owner', sent.data.subject);
    expect(said).toContain(sent.data.subject.split(' ')[0]);
    expect(said).toContain(sent.data.from);
  });

  it('never says what their desk was not sent', () => {
    const given = at(8);
    for (const { data } of given.all('inject.delivered'))
      if (!data.to.includes('comms'))
        expect(answerInWords(given.c, given.state, 'comms', data.subject)).not.toContain(
          data.body.slice(0, 60),
        );
  });

  it('says what there is when the question meets nothing, and its own line when there is nothing', () => {
    const given = at(8);
    expect(answerInWords(given.c, given.state, 'model-owner', 'Quixotic zeppelins?')).toMatch(
      /^Nothing on that at my desk\. What I do have: “/,
    );
    const early = new Given({ scenario: tinyScenario, seats: alone });
    expect(answerInWords(early.c, early.state, 'comms', 'Anything?')).toBe(tinyScenario.cannedLines.comms);
  });

  it('reads no hard content out', () => {
    for (const variants of Object.values(SCENARIOS))
      for (const scenario of Object.values(variants)) {
        const given = new Given({ scenario, seats: alone }).does('facilitator', 'startDrill', {}).until(30);
        for (const role of ['safety-lead', 'support-lead', 'comms'] as const)
          for (const { data } of given.all('inject.delivered'))
            expect(answerInWords(given.c, given.state, role, data.subject)).not.toContain('[REDACTED');
      }
  });

  it('says the same to the same question at the same moment', () => {
    const [one, other] = [at(8), at(8)];
    const asked = 'What changed since Monday?';
    expect(answerInWords(one.c, one.state, 'model-owner', asked)).toBe(
      answerInWords(other.c, other.state, 'model-owner', asked),
    );
  });
});

describe('a scripted colleague who is given a task', () => {
  const seats = SIX_SEATS.map((seat) =>
    seat.seat === 'seat-mo' ? { ...seat, occupant: 'colleague' as const } : seat,
  );
  const task = { role: 'model-owner', text: 'Trace the answer.', dueInMs: 600_000 } as const;
  const call = (until: number) =>
    underWay({ 'ic-oncall': 'incident-commander' }, { seats })
      .does('incident-commander', 'sendPage', { targets: ['model-oncall'] })
      .until(until)
      .does('incident-commander', 'assignTask', task);

  it('given they are on the call, then they say it back as they heard it, with the time', () => {
    const given = call(6);
    expect(given.state.joined).toHaveProperty('model-owner');
    expect(given.all('task.accepted').map(({ by, data }) => [by, data])).toEqual([
      [
        { seat: 'seat-mo', role: 'model-owner' },
        { task: 'task-1', words: 'Heard: Trace the answer. By T+16:00.' },
      ],
    ]);
    expect(given.state.tasks['task-1']).toMatchObject({ isAccepted: true, done: false });
  });

  it('given nobody has paged them in, or a person sits there, then nothing is said', () => {
    expect(call(0).all('task.accepted')).toEqual([]);
    const person = underWay({ 'ic-oncall': 'incident-commander', 'model-oncall': 'model-owner' });
    expect(person.does('incident-commander', 'assignTask', task).all('task.accepted')).toEqual([]);
  });
});
