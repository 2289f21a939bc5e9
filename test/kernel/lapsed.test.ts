import { expect, it } from 'vitest';
import { foldEvent } from '../../shared/drill/foldEvent.ts';
import { openInjects } from '../../shared/drill/select.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { minutes } from '../../shared/time.ts';
import { Given } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

/** The engineer who asks at minute 3 waits two minutes, then goes by himself. */
const scenario = {
  ...tinyScenario,
  msel: tinyScenario.msel.map((row) =>
    row.id === 'ask'
      ? {
          ...row,
          otherwise: {
            afterMs: minutes(2),
            unless: { fact: 'answered.ask', is: true } as const,
            then: [{ do: 'setFlag' as const, flag: 'wentAlone', value: true }],
          },
        }
      : row,
  ),
};
const started = (): Given => new Given({ scenario }).does('facilitator', 'startDrill', {});
const viewOf = (given: Given): View =>
  given.events.reduce((view, event) => foldEvent(view, event), emptyView('seat-ic'));
const asked = (given: Given) => viewOf(given).feed.find(({ inject }) => inject === 'ask');

it('an answer that came too late is refused, and the desk that was asked is told when its moment passed', () => {
  const given = started().until(4.9);
  expect(asked(given)?.closedAt).toBeNull();
  expect(openInjects(viewOf(given)).map(({ inject }) => inject)).toContain('ask');
  given.until(5);
  expect(given.all('inject.lapsed').map(({ data }) => data)).toEqual([
    { inject: 'ask', to: ['incident-commander'] },
  ]);
  expect(asked(given)?.closedAt).toBe(minutes(5));
  expect(openInjects(viewOf(given)).map(({ inject }) => inject)).not.toContain('ask');
  expect(given.try('incident-commander', 'answerInject', { inject: 'ask', reply: 'no' })).toMatchObject({
    code: 'notPossible',
  });
});

it('what was answered in time does not lapse', () => {
  const given = started()
    .until(4)
    .does('incident-commander', 'answerInject', { inject: 'ask', reply: 'no' })
    .until(6);
  expect(given.all('inject.lapsed')).toEqual([]);
  expect(asked(given)?.closedAt).toBeNull();
});

it('news that asks nothing never lapses, whatever was expected of its reader', () => {
  const given = started().until(6);
  expect(given.all('inject.unanswered').length).toBeGreaterThan(1);
  expect(given.all('inject.lapsed')).toHaveLength(1);
});

it('with the end of its act every open question closes, for the screen and for the kernel alike', () => {
  const given = new Given().does('facilitator', 'startDrill', {}).until(9);
  expect(asked(given)?.closedAt).toBeNull();
  given.until(20 * 60 + 1);
  expect(asked(given)?.closedAt).toBe(minutes(10));
  expect(given.try('incident-commander', 'answerInject', { inject: 'ask', reply: 'go' })).toMatchObject({
    code: 'notPossible',
  });
});
