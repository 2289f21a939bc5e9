import { describe, expect, test } from 'vitest';
import { createActor, waitFor } from 'xstate';
import type { Answered, Standing } from '../../client/screens/warRoom/desk/statements/clearing.ts';
import { clearing } from '../../client/screens/warRoom/desk/statements/clearing.ts';

const opened = (standing: Standing = 'nothing', isEditing = false) =>
  createActor(clearing, { input: { standing, isEditing } }).start();
const at = (actor: ReturnType<typeof opened>) => actor.getSnapshot().value;
const yes = async (): Promise<Answered> => ({ ok: true, refusal: null });

describe('a text being cleared', () => {
  test('begins where the call sees it, or at the words that were being changed', () => {
    expect(at(opened())).toBe('drafting');
    expect(at(opened('inClearance'))).toBe('inClearance');
    expect(at(opened('cleared'))).toBe('cleared');
    expect(at(opened('out'))).toBe('out');
    expect(at(opened('inClearance', true))).toBe('drafting');
  });

  test('goes from drafting over clearance to out as the server says it', async () => {
    const actor = opened();
    actor.send({ type: 'give', give: yes });
    expect(at(actor)).toBe('sending');
    await waitFor(actor, (state) => state.matches('drafting'));
    actor.send({ type: 'seen', standing: 'inClearance' });
    expect(at(actor)).toBe('inClearance');
    actor.send({ type: 'seen', standing: 'cleared' });
    expect(at(actor)).toBe('cleared');
    actor.send({ type: 'ask' });
    expect(at(actor)).toBe('asking');
    actor.send({ type: 'give', give: yes });
    // The news may come before the answer.
    actor.send({ type: 'seen', standing: 'out' });
    await waitFor(actor, (state) => state.matches('out'));
  });

  test('stays at the words that are being changed while others clear the old ones, until those are out', () => {
    const actor = opened('inClearance');
    actor.send({ type: 'edit' });
    actor.send({ type: 'seen', standing: 'cleared' });
    expect(at(actor)).toBe('drafting');
    actor.send({ type: 'seen', standing: 'out' });
    expect(at(actor)).toBe('out');
  });

  test('a further text may follow one that is out', () => {
    const actor = opened('out');
    actor.send({ type: 'edit' });
    actor.send({ type: 'seen', standing: 'out' });
    expect(at(actor)).toBe('drafting');
  });

  test('asks before what cannot be taken back, and keeping it changes nothing', () => {
    const actor = opened('inClearance');
    actor.send({ type: 'ask' });
    actor.send({ type: 'seen', standing: 'cleared' });
    expect(at(actor)).toBe('asking');
    actor.send({ type: 'keep' });
    expect(at(actor)).toBe('cleared');
    actor.send({ type: 'ask' });
    actor.send({ type: 'seen', standing: 'out' });
    expect(at(actor)).toBe('out');
  });

  test('a double press is one command, and a refusal stays with its words', async () => {
    const actor = opened('inClearance', true);
    let given = 0;
    let answer: (answered: Answered) => void = () => {};
    const give = () => {
      given += 1;
      return new Promise<Answered>((resolve) => {
        answer = resolve;
      });
    };
    actor.send({ type: 'give', give });
    actor.send({ type: 'give', give });
    expect(given).toBe(1);
    answer({ ok: false, refusal: 'Version 2 is in front of you now.' });
    await waitFor(actor, (state) => state.matches('refused'));
    expect(actor.getSnapshot().context.refusal).toBe('Version 2 is in front of you now.');
    // The words are still being changed.
    actor.send({ type: 'keep' });
    expect(at(actor)).toBe('drafting');
  });

  test('a connection that fails says so', async () => {
    const actor = opened();
    actor.send({ type: 'give', give: () => Promise.reject(new Error('gone')) });
    await waitFor(actor, (state) => state.matches('refused'));
    expect(actor.getSnapshot().context.refusal).toMatch(/did not reach the server/);
  });
});
