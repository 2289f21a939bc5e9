import { describe, expect, test } from 'vitest';
import { hintsAt } from '../../server/kernel/hints/hints.ts';
import { refold } from '../../server/kernel/replay.ts';
import type { Hint } from '../../shared/drill/hints/hint.ts';
import { minutes } from '../../shared/time.ts';
import type { Given } from '../support/given.ts';
import { Given as Drill, underWay } from '../support/given.ts';

const hints = ({ c, state, at }: Given): Hint[] => hintsAt(c, state, at);
const kinds = (drill: Given): string[] => hints(drill).map(({ kind }) => kind);
const of = (drill: Given, kind: string): Hint | undefined => hints(drill).find((hint) => hint.kind === kind);

describe('hints say where a team is stuck', () => {
  test('given nobody declares, when five minutes have passed, then that is a hint, and a declaration ends it', () => {
    const drill = new Drill().does('facilitator', 'startDrill', {}).until(4.9);
    expect(kinds(drill)).not.toContain('noDeclaration');
    expect(of(drill.until(5), 'noDeclaration')).toMatchObject({ since: 0 });
    drill.does('support-lead', 'declareIncident', { severity: 1 });
    expect(kinds(drill)).not.toContain('noDeclaration');
  });

  test('given a desk in the call that does nothing, when four minutes have passed, then it is named, and any act of its seat ends that', () => {
    const drill = underWay({ 'safety-oncall': 'safety-lead' });
    const silent = () => hints(drill).filter(({ kind, roles }) => kind === 'silentDesk' && roles.length > 0);
    const before = silent().length;
    drill.until(4.5);
    expect(silent().length).toBeGreaterThan(before);
    const [first] = silent();
    const role = first?.roles[0];
    if (role) drill.does(role, 'postMessage', { text: 'Here.' });
    expect(silent().map(({ id }) => id)).not.toContain(first?.id);
  });

  test('given nobody owns what is said outside, when five minutes have passed since the declaration, then the commander is asked', () => {
    const drill = underWay({}).until(5);
    expect(of(drill, 'noVoice')?.nudge.subject).toBe('Who speaks for us?');
  });

  test('given the clock stands or the drill is over, then there are none', () => {
    const drill = new Drill().does('facilitator', 'startDrill', {}).until(6);
    expect(kinds(drill)).toContain('noDeclaration');
    drill.does('facilitator', 'pauseDrill', {});
    expect(kinds(drill)).toEqual([]);
    drill.does('facilitator', 'resumeDrill', {}).does('facilitator', 'endDrill', {});
    expect(kinds(drill)).toEqual([]);
  });

  test('given the facilitator leaves a hint, then it does not come back', () => {
    const drill = new Drill().does('facilitator', 'startDrill', {}).until(6);
    const hint = of(drill, 'noDeclaration')?.id ?? '';
    drill.does('facilitator', 'dismissHint', { hint }).until(9);
    expect(kinds(drill)).not.toContain('noDeclaration');
    expect(drill.try('facilitator', 'dismissHint', { hint })).toMatchObject({ code: 'alreadyDone' });
  });
});

describe('the autopilot acts on them', () => {
  const nudges = (drill: Given) => drill.all('autopilot.nudged').map(({ data }) => data.kind);

  test('given it is on, when a hint has stood for half a minute, then somebody in the story writes once, like any other message', () => {
    const drill = new Drill()
      .does('facilitator', 'setAutopilot', { on: true })
      .does('facilitator', 'startDrill', {})
      .until(5.2);
    expect(nudges(drill)).toEqual([]);
    drill.until(6.1);
    expect(nudges(drill)).toEqual(['noDeclaration']);
    const [nudged] = drill.all('autopilot.nudged');
    const sent = drill.all('inject.delivered').find(({ data }) => data.inject === nudged?.data.inject);
    expect(sent?.data).toMatchObject({ adHoc: true, channel: 'chat', subject: 'Is this an incident?' });
    expect(nudges(drill.until(12)).filter((kind) => kind === 'noDeclaration')).toHaveLength(1);
  });

  test('given it is off, or switched off, then it is silent', () => {
    const drill = new Drill().does('facilitator', 'startDrill', {}).until(12);
    expect(nudges(drill)).toEqual([]);
    drill
      .does('facilitator', 'setAutopilot', { on: true })
      .does('facilitator', 'setAutopilot', { on: false });
    expect(nudges(drill.until(18))).toEqual([]);
  });

  test('it writes at most twice a minute', () => {
    const drill = underWay({}).does('facilitator', 'setAutopilot', { on: true }).until(25);
    const at = drill.all('autopilot.nudged').map((event) => event.at);
    expect(at.length).toBeGreaterThan(0);
    for (const [index, time] of at.entries())
      expect(time - (at[index - 1] ?? -minutes(1))).toBeGreaterThanOrEqual(minutes(0.5));
  });

  test('the log alone leads to the same state', () => {
    const drill = underWay({}).does('facilitator', 'setAutopilot', { on: true }).until(25);
    expect(refold(drill.c, drill.events)).toEqual(drill.state);
  });

  test('only the facilitator switches it, and not after the end', () => {
    const drill = new Drill().does('facilitator', 'startDrill', {});
    expect(drill.try('comms', 'setAutopilot', { on: true })).toMatchObject({ code: 'notYourRole' });
    drill.does('facilitator', 'endDrill', {});
    expect(drill.try('facilitator', 'setAutopilot', { on: true })).toMatchObject({ code: 'wrongPhase' });
  });
});
