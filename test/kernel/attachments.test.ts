import { expect, it } from 'vitest';
import { audienceOf } from '../../server/audience/audience.ts';
import { IN_CALL, roleGroup } from '../../server/audience/groups.ts';
import { foldEvent } from '../../shared/drill/foldEvent.ts';
import { LINES } from '../../shared/drill/lines.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Attachment } from '../../shared/scenario/attachments.ts';
import { ONE_OF_EACH } from '../support/attachments.ts';
import { Given } from '../support/given.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// Pictures travel with their inject: filled in when it comes, to its desks and to nobody else.

const given = (attachments: Attachment[]): Given =>
  new Given({
    scenario: {
      ...tinyScenario,
      msel: tinyScenario.msel.map((row) => (row.id === 'report' ? { ...row, attachments } : row)),
    },
  })
    .does('facilitator', 'startDrill', {})
    .until(1);
const sent = (drill: Given) => {
  const [event] = drill.all('inject.delivered').filter(({ data }) => data.inject === 'report');
  if (!event) throw new Error('the report did not come');
  return event;
};

it('an inject brings its pictures, with their texts filled in and nothing else changed', () => {
  const drill = given(ONE_OF_EACH);
  const { data } = sent(drill);
  const city = /^A customer in (.*)$/.exec(data.from)?.[1] ?? '';
  expect(city).not.toBe('');
  expect(data.attachments).toEqual(JSON.parse(JSON.stringify(ONE_OF_EACH).replaceAll('{{draw.city}}', city)));
});

it('an inject without any says nothing of them, so that logs stay as they were', () => {
  expect(Object.hasOwn(sent(given([])).data, 'attachments')).toBe(true);
  const plain = new Given().does('facilitator', 'startDrill', {}).until(1);
  expect(Object.hasOwn(sent(plain).data, 'attachments')).toBe(false);
});

it('they reach the desks of the inject and nobody else', () => {
  const groups = audienceOf(sent(given(ONE_OF_EACH)));
  expect(groups).toContain(roleGroup('support-lead'));
  expect(groups).not.toContain(IN_CALL);
  expect(groups).not.toContain(roleGroup('comms'));
});

it('the desk shows them, and the timeline says them in words', () => {
  const drill = given(ONE_OF_EACH);
  const event = sent(drill);
  const view = drill.events.reduce((before, each) => foldEvent(before, each), emptyView('seat-sl'));
  expect(view.feed.find(({ inject }) => inject === 'report')?.attachments).toHaveLength(ONE_OF_EACH.length);
  const line = LINES['inject.delivered'](view, event);
  for (const { alt } of ONE_OF_EACH) expect(line).toContain(alt);
});
