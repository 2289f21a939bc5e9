import { describe, expect, it } from 'vitest';
import { advance, createViewer, resetFrame, stepsOf } from '../../server/audience/viewer.ts';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import { myFeed } from '../../shared/drill/select.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { minutes } from '../../shared/time.ts';
import type { Given } from '../support/given.ts';
import { underWay } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const PICTURE = {
  kind: 'voicemail',
  from: 'A parent',
  seconds: 9,
  transcript: 'Ring me.',
  alt: 'A call',
  raw: true,
} as const;
const scenario = {
  ...tinyScenario,
  msel: tinyScenario.msel.map((row) =>
    row.id === 'ask' ? { ...row, attachments: [PICTURE], phoneScript: 'MARKER-SCRIPT' } : row,
  ),
};
const CALL = {
  'ic-oncall': 'incident-commander',
  'model-oncall': 'model-owner',
  'safety-oncall': 'safety-lead',
} as const;
/** Given the commander, the model owner and the safety lead on the call, and a question in the commander's feed. */
const asked = (): Given => underWay(CALL, { scenario }).until(3);

/** What a seat's own screen holds, by way of the one gate. */
function seenBy(given: Given, seat: string): View {
  const state = stepsOf(given.events).reduce(
    (known, step) => advance(known, step, given.events).state,
    createViewer({ seat, staff: null }),
  );
  const frame = { ...resetFrame(state, given.events), answers: [], clock: { at: given.at, speed: 1 } };
  return foldFrame(emptyView(seat), frame);
}
const card = (view: View) => myFeed(view).find(({ inject }) => inject === 'ask');
const pin = { inject: 'ask' };

describe('a message on the board', () => {
  it('given a message of one’s own, when it is pinned, then the call reads whose it is and what it says, and nothing else of it', () => {
    const given = asked().does('incident-commander', 'pinInject', pin);
    const { board } = seenBy(given, 'seat-mo');
    expect(board['message:ask']).toEqual({
      evidence: 'message:ask',
      title: '“Roll back?” from An engineer',
      body: 'Say go.',
      source: 'message',
      holders: ['incident-commander'],
      by: 'seat-ic',
      at: minutes(3),
    });
    expect(seenBy(given, 'seat-mo').feed).toEqual([]);
    expect(JSON.stringify(seenBy(given, 'seat-mo'))).not.toMatch(/MARKER|Ring me|"replies"/);
  });

  it('is marked and cited as any other finding, and the decision’s record calls it by its name', () => {
    const given = asked()
      .does('incident-commander', 'pinInject', pin)
      .does('model-owner', 'markEvidence', { evidence: 'message:ask', option: 'patch', mark: 'supports' })
      .does('incident-commander', 'recordDecision', {
        option: 'patch',
        citations: [{ evidence: 'message:ask', mark: 'supports' }],
      });
    expect(given.all('evidence.marked')[0]?.data.title).toBe('“Roll back?” from An engineer');
    expect(given.all('decision.recorded')[0]?.data.citations).toHaveLength(1);
  });

  it('given a message that is not on the board, when it is cited, it is refused', () => {
    expect(
      asked().try('incident-commander', 'recordDecision', {
        option: 'patch',
        citations: [{ evidence: 'message:ask', mark: 'supports' }],
      }),
    ).toMatchObject({ code: 'notFound' });
  });

  it('given somebody else’s message, one that is pinned already, or a desk outside the call, it is refused in words', () => {
    const given = asked();
    expect(given.try('model-owner', 'pinInject', pin)).toMatchObject({
      code: 'notFound',
      message: 'That message is not in your feed.',
    });
    expect(given.try('incident-commander', 'pinInject', { inject: 'late' })).toMatchObject({
      code: 'notFound',
    });
    expect(given.try('legal-privacy', 'pinInject', pin)).toMatchObject({ code: 'notInCall' });
    given.does('incident-commander', 'pinInject', pin);
    expect(given.try('incident-commander', 'pinInject', pin)).toMatchObject({ code: 'alreadyDone' });
  });

  it('is taken off by whoever pinned it, until somebody has built on it', () => {
    const given = asked().does('incident-commander', 'pinInject', pin);
    given.does('model-owner', 'postMessage', { text: 'Seen.' });
    given.does('incident-commander', 'forwardInject', { inject: 'ask', to: ['model-owner'] });
    expect(given.try('model-owner', 'unpinInject', pin)).toMatchObject({ code: 'notYourRole' });
    given.does('incident-commander', 'unpinInject', pin);
    expect(seenBy(given, 'seat-mo').board).toEqual({});
    expect(seenBy(given, 'seat-mo').timeline.at(-1)?.text).toBe(
      'Took off the board: “Roll back?” from An engineer.',
    );
    expect(given.try('incident-commander', 'unpinInject', pin)).toMatchObject({ code: 'alreadyDone' });
    given
      .does('incident-commander', 'pinInject', pin)
      .does('model-owner', 'markEvidence', { evidence: 'message:ask', option: 'patch', mark: 'supports' });
    expect(given.try('incident-commander', 'unpinInject', pin)).toMatchObject({ code: 'notPossible' });
  });
});

describe('a message sent on', () => {
  it('given colleagues on the call, then it arrives with them as it was, with the line that goes along, and asks nothing', () => {
    const given = asked().does('incident-commander', 'forwardInject', {
      inject: 'ask',
      to: ['model-owner', 'safety-lead'],
      words: ' Yours, I think. ',
    });
    const forward = {
      by: { seat: 'seat-ic', role: 'incident-commander' },
      to: ['model-owner', 'safety-lead'],
      words: 'Yours, I think.',
      at: minutes(3),
    };
    expect(card(seenBy(given, 'seat-mo'))).toMatchObject({
      ...{ from: 'An engineer', subject: 'Roll back?', body: 'Say go.', attachments: [PICTURE] },
      ...{ replies: [], asks: false, phoneScript: null, forwards: [forward] },
    });
    // Whoever sent it on still has it to answer, and sees where it went; others see nothing.
    expect(card(seenBy(given, 'seat-ic'))).toMatchObject({ asks: true, forwards: [forward] });
    expect(seenBy(given, 'seat-po').feed.map(({ inject }) => inject)).not.toContain('ask');
    expect(JSON.stringify(seenBy(given, 'seat-mo'))).not.toContain('MARKER-SCRIPT');
  });

  it('given it was sent on, then the answer stays with whom it was sent to, and it can be pinned and sent on again', () => {
    const given = asked().does('incident-commander', 'forwardInject', { inject: 'ask', to: ['model-owner'] });
    expect(given.try('model-owner', 'answerInject', { inject: 'ask', words: 'Go.' })).toMatchObject({
      code: 'notFound',
    });
    given
      .does('model-owner', 'forwardInject', { inject: 'ask', to: ['safety-lead'] })
      .does('model-owner', 'pinInject', pin);
    expect(card(seenBy(given, 'seat-sl'))?.forwards?.map(({ by }) => by?.role)).toEqual(['model-owner']);
    expect(seenBy(given, 'seat-sl').board['message:ask']?.by).toBe('seat-mo');
  });

  it('given it was answered, then only those it was sent to read the answer before the debrief', () => {
    const given = asked()
      .does('incident-commander', 'forwardInject', { inject: 'ask', to: ['model-owner'] })
      .does('incident-commander', 'answerInject', { inject: 'ask', words: 'Between us: not yet.' });
    expect(card(seenBy(given, 'seat-mo'))?.answer).toBeNull();
    given.does('facilitator', 'endDrill', {}).does('facilitator', 'openDebrief', {});
    expect(seenBy(given, 'seat-po').feed.find(({ inject }) => inject === 'ask')).toMatchObject({
      answer: { label: 'Between us: not yet.' },
      forwards: [{ to: ['model-owner'] }],
    });
  });

  it('given somebody who has it, sits here, is not on the call or holds no desk, it is refused and says why', () => {
    const given = asked();
    const tried = (...to: ('model-owner' | 'incident-commander' | 'legal-privacy' | 'executive')[]) =>
      given.try('incident-commander', 'forwardInject', { inject: 'ask', to });
    expect(tried('incident-commander')).toMatchObject({ code: 'notPossible' });
    expect(tried('legal-privacy')).toMatchObject({ code: 'prerequisite' });
    expect(tried('executive')).toMatchObject({ code: 'notFound' });
    expect(tried('model-owner', 'legal-privacy')).toMatchObject({ code: 'prerequisite' });
    given.does('incident-commander', 'forwardInject', { inject: 'ask', to: ['model-owner'] });
    expect(tried('model-owner')).toMatchObject({ code: 'alreadyDone' });
    given.does('incident-commander', 'forwardInject', { inject: 'ask', to: ['model-owner', 'safety-lead'] });
    expect(given.all('inject.forwarded').at(-1)?.data.to).toEqual(['safety-lead']);
  });
});
