import { expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { playJob } from '../../server/rehearsal/playJob.ts';
import { minutes } from '../../shared/time.ts';

// What the executive on call reads to the board at 14:45 UTC: cleared by the commander and by counsel, and every sentence so and known.

const BOARD_MEETS = minutes(35);

it.each([
  ['customer-data-leak', 'b0'],
  ['self-harm-minor', 'a0'],
  ['viral-racist-output', 'c1'],
])(
  '%s %s: the model answer briefs the board in time',
  async (id, variant) => {
    const scenario = SCENARIOS[id]?.[variant];
    if (!scenario) throw new Error(`no ${id} ${variant}`);
    const { events } = await playJob({ scenario, team: 'par', seed: 1, keepEvents: true });
    const isBrief = (group: string) => group === 'executive-brief';
    const sent = events.find((event) => event.type === 'outreach.sent' && isBrief(event.data.group));
    const checked = events.find((event) => event.type === 'outreach.checked' && isBrief(event.data.group));
    if (sent?.type !== 'outreach.sent' || checked?.type !== 'outreach.checked')
      throw new Error('no brief went out');
    expect(sent.at).toBeLessThanOrEqual(BOARD_MEETS);
    expect([...sent.data.clearedBy].sort()).toEqual(['incident-commander', 'legal-privacy']);
    expect(checked.data.clauses.filter((item) => !item.true || !item.known || item.penalty !== null)).toEqual(
      [],
    );
    const catalogue = scenario.people.outreach.find((group) => isBrief(group.id));
    const said = sent.data.clauses.map(({ clause }) => catalogue?.clauses.find((item) => item.id === clause));
    for (const { purpose } of catalogue?.wanted ?? [])
      expect(said.map((clause) => clause?.purpose)).toContain(purpose);
  },
  60_000,
);
