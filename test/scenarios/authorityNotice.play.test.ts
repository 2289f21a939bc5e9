import { expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { playJob } from '../../server/rehearsal/playJob.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

// The notice to an authority says what article 33(3) asks for, and all of it is so and known when it goes out.

const b0 = SCENARIOS['customer-data-leak']?.b0 as Scenario;
const PARTS = ['acknowledge', 'scope', 'claim', 'action', 'contact'];

it('the model answer sends nature, people, numbers, contact, consequences and measures, each so and known', async () => {
  const { events } = await playJob({ scenario: b0, team: 'par', seed: 1, keepEvents: true });
  const sent = events.find(({ type }) => type === 'notice.sent');
  const checked = events.find(({ type }) => type === 'notice.checked');
  if (sent?.type !== 'notice.sent' || checked?.type !== 'notice.checked')
    throw new Error('no notice went out');
  const catalogue = b0.duties.find(({ id }) => id === sent.data.duty)?.notice?.clauses ?? [];
  const said = (sent.data.clauses ?? []).map(({ clause }) => catalogue.find(({ id }) => id === clause));
  expect(PARTS.filter((part) => !said.some((clause) => clause?.purpose === part))).toEqual([]);
  expect(said.map((clause) => clause?.id)).toEqual(
    expect.arrayContaining(['categories', 'numbers', 'consequences']),
  );
  expect(checked.data.clauses.filter((item) => !item.true || !item.known || item.penalty !== null)).toEqual(
    [],
  );
  expect(sent.data.words).toMatch(/1,727 to 3,125/);
}, 60_000);
