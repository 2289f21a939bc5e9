import { describe, expect, it } from 'vitest';
import { needsYou } from '../../client/screens/warRoom/needsYou.ts';
import type { VisibleEvent } from '../../shared/drill/events.ts';
import { foldEvents } from '../../shared/drill/foldEvent.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { minutes, seconds } from '../../shared/time.ts';
import type { Given } from '../support/given.ts';
import { underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const task = { role: 'comms', text: 'Draft a holding line', dueInMs: minutes(5) } as const;
const onTheCall = () =>
  underWay({ 'ic-oncall': 'incident-commander', 'comms-oncall': 'comms', 'model-oncall': 'model-owner' });
const withTask = () => onTheCall().does('incident-commander', 'assignTask', task);
const seenBy = (given: Given, role: 'incident-commander'): View => {
  const seat = Object.entries(given.state.seats).find(([, { roles }]) => roles.includes(role))?.[0] ?? null;
  return foldEvents(emptyView(seat), given.events as VisibleEvent[]);
};

describe('a task is said back', () => {
  it('by whoever has it, in words, and once', () => {
    const given = withTask();
    expect(given.try('comms', 'acceptTask', { task: 'task-1', words: ' ' })).toMatchObject({
      code: 'malformed',
    });
    given.does('comms', 'acceptTask', { task: 'task-1', words: 'Holding line, no numbers, by T+05' });
    expect(given.all('task.accepted').map(({ data }) => data)).toEqual([
      { task: 'task-1', words: 'Holding line, no numbers, by T+05' },
    ]);
    expect(given.try('comms', 'acceptTask', { task: 'task-1', words: 'Again' })).toMatchObject({
      code: 'alreadyDone',
    });
  });

  it('or aloud, which whoever has command notes without words; nobody else does', () => {
    const given = withTask();
    expect(given.try('model-owner', 'acceptTask', { task: 'task-1', words: 'Mine' })).toMatchObject({
      code: 'notYourRole',
    });
    given.does('incident-commander', 'acceptTask', { task: 'task-1' });
    expect(seenBy(given, 'incident-commander').tasks[0]?.accepted).toMatchObject({
      words: '',
      by: { role: 'incident-commander' },
    });
  });

  it('not after it is done', () => {
    const given = withTask().does('comms', 'finishTask', { task: 'task-1', words: '' });
    expect(given.try('comms', 'acceptTask', { task: 'task-1', words: 'On it' })).toMatchObject({
      code: 'alreadyDone',
    });
  });
});

describe('a task is taken back', () => {
  it('by whoever gave it, and is then owed by nobody', () => {
    const given = onTheCall().does('model-owner', 'assignTask', task);
    expect(given.try('comms', 'withdrawTask', { task: 'task-1' })).toMatchObject({ code: 'notYourRole' });
    given.does('model-owner', 'withdrawTask', { task: 'task-1' });
    expect(given.try('comms', 'finishTask', { task: 'task-1' })).toMatchObject({ code: 'notFound' });
    const view = seenBy(given, 'incident-commander');
    expect(view.tasks[0]?.withdrawnAt).not.toBeNull();
    expect(view.timeline.at(-1)?.text).toBe('Withdrew the task: Draft a holding line');
  });

  it('by whoever has command; a later task has a number of its own; a task that is done stays', () => {
    const given = onTheCall()
      .does('model-owner', 'assignTask', task)
      .does('incident-commander', 'withdrawTask', { task: 'task-1' })
      .does('incident-commander', 'assignTask', task)
      .does('comms', 'finishTask', { task: 'task-2', words: '' });
    expect(given.try('incident-commander', 'withdrawTask', { task: 'task-2' })).toMatchObject({
      code: 'alreadyDone',
    });
  });
});

describe('an offer of command is taken back', () => {
  it('while nobody took it: then it can no longer be taken', () => {
    const given = onTheCall().does('incident-commander', 'handOverCommand', { to: 'comms' });
    expect(given.try('comms', 'withdrawHandOver', {})).toMatchObject({ code: 'notYourRole' });
    given.does('incident-commander', 'withdrawHandOver', {});
    expect(given.try('comms', 'acceptCommand', {})).toMatchObject({ code: 'prerequisite' });
    expect(given.try('incident-commander', 'withdrawHandOver', {})).toMatchObject({ code: 'alreadyDone' });
    expect(seenBy(given, 'incident-commander').handOff).toBeNull();
  });

  it('a scripted colleague who was offered it does not take it either', () => {
    const beside = { name: 'Ruth Calder, deputy commander', answers: 'On the bridge.' };
    const given = underWay(
      { 'ic-oncall': 'incident-commander' },
      {
        scenario: {
          ...tinyScenario,
          paging: {
            ...tinyScenario.paging,
            targets: [
              ...tinyScenario.paging.targets,
              { id: 'ic-secondary', title: 'Second commander', role: 'scribe', beside },
            ],
            colleagueAckMs: { min: seconds(30), max: seconds(60) },
          },
        },
      },
    )
      .does('incident-commander', 'sendPage', { targets: ['ic-secondary'] })
      .until(3)
      .does('incident-commander', 'handOverCommand', { to: 'scribe' })
      .does('incident-commander', 'withdrawHandOver', {})
      .until(8);
    expect(given.state.commander).toBe('incident-commander');
    expect(given.all('command.taken')).toHaveLength(1);
  });
});

describe('a holder who asks for the word gets an answer', () => {
  const asked = () => {
    const given = onTheCall();
    const [id, scopes] = [given.c.switches.keys().next().value ?? '', ['all']];
    const known = given.c.switches.get(id)?.scopes.map((scope) => scope.id) ?? scopes;
    return {
      id,
      given: given.does('model-owner', 'postMessage', {
        text: 'Please authorise it.',
        wants: { switch: id, scopes: known },
      }),
    };
  };

  it('"no" from the commander is on the record, and the request waits for nobody any more', () => {
    const { id, given } = asked();
    const words = () =>
      needsYou(seenBy(given, 'incident-commander')).filter((need) => need.kind === 'word').length;
    expect(words()).toBe(1);
    given.does('incident-commander', 'postMessage', { text: 'Not yet.', refuses: id });
    expect(given.all('message.posted').at(-1)?.data.refuses).toMatchObject({ switch: id });
    expect(words()).toBe(0);
  });

  it('nobody else says no, and there must be such a switch', () => {
    const { id, given } = asked();
    expect(given.try('comms', 'postMessage', { text: 'No.', refuses: id })).toMatchObject({
      code: 'notYourRole',
    });
    expect(given.try('incident-commander', 'postMessage', { text: 'No.', refuses: 'no-such' })).toMatchObject(
      { code: 'notFound' },
    );
  });
});
