import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { fixtureScenario } from '../support/fixtureScenario.ts';
import { Given } from '../support/given.ts';
import { at, criterionOf, entry, logOf } from '../support/logBuilder.ts';
import { longLog } from '../support/longLog.ts';
import { tinyScenario } from '../support/tinyScenario.ts';
import { wellPlayed } from '../support/wellPlayed.ts';

const headerOf = (scenario: Scenario): LogHeader => ({
  format: 'muster-log/1',
  drillId: 'drill',
  scenario,
  hash: 'hash',
});
const seats = [
  ...SIX_SEATS.filter(({ seat }) => seat !== 'seat-sl'),
  { seat: 'seat-sl', roles: ['safety-lead' as const], occupant: 'person' as const },
  { seat: 'seat-sup', roles: ['support-lead' as const], occupant: 'person' as const },
];

function acknowledgeAll(
  given: Given,
  ...roles: ('incident-commander' | 'safety-lead' | 'model-owner' | 'legal-privacy' | 'comms')[]
): void {
  for (const role of roles) {
    const page = Object.entries(given.state.pages).find(
      ([, item]) => item.role === role && item.state === 'sent' && item.seat !== null,
    );
    if (page) given.does(role, 'acknowledgePage', { pages: [page[0]] });
  }
}

describe('scores of logs that the kernel wrote', () => {
  it("reads the kernel's own events: pages, a silent rota, two keys, a hold that freezes nothing by itself", () => {
    const given = new Given({ scenario: fixtureScenario, seats }).does('facilitator', 'startDrill', {});
    given.until(1).does('product-owner', 'declareIncident', { severity: 1 });
    given.does('product-owner', 'sendPage', { targets: ['ic', 'model', 'safety', 'comms', 'legal'] });
    given.until(2);
    acknowledgeAll(given, 'incident-commander', 'safety-lead', 'comms', 'legal-privacy');
    given
      .does('incident-commander', 'postBriefing', { text: 'x' })
      .does('incident-commander', 'authoriseSwitch', { switch: 'path', scopes: ['web', 'school'] });
    given.until(6.1);
    const silent = Object.entries(given.state.pages).find(([, { target }]) => target === 'model');
    given.does('product-owner', 'escalatePage', { page: silent?.[0] ?? '' }).until(6.5);
    acknowledgeAll(given, 'model-owner');
    given
      .does('model-owner', 'applySwitch', { switch: 'path', scopes: ['web', 'school'] })
      .does('product-owner', 'coSignSwitch', { switch: 'path', scopes: ['school'] });
    given
      .until(9)
      .does('safety-lead', 'runProbe', { targets: ['p-web', 'p-school'] })
      .until(36)
      .until(18 * 60 + 12);
    const card = scoreDrill(headerOf(fixtureScenario), given.events);
    const earned = Object.fromEntries(
      card.blocks.flatMap(({ criteria }) => criteria).map(({ id, points }) => [id, points]),
    );
    expect(earned).toMatchObject({
      P1: 4,
      P2: 3,
      P5: 6,
      P6: 3,
      P7: 3,
      P8: 2,
      CT1: 4,
      CT2: 0,
      CT3: 1.5,
      CT4: 0,
      R1: 2,
      D1: 0,
    });
    expect(earned.P9).toBeCloseTo(0.8, 5);
    expect(card.residualAt.at(-1)?.residual).toBeGreaterThan(0.2);
    expect(criterionOf(card, 'CT2').why).toContain('21.6 %');
    expect(card.counterfactuals.map(({ title }) => title)).toContain('What was missing: Purge history');
  });

  it('counts nothing that the absent team did not do, not even what the story does by itself', () => {
    const given = new Given({ scenario: fixtureScenario, seats })
      .does('facilitator', 'startDrill', {})
      .until(36)
      .until(18 * 60 + 12);
    expect(scoreDrill(headerOf(fixtureScenario), given.events)).toMatchObject({
      total: 0,
      rescaled: false,
      band: 'Not ready',
    });
  });

  it('holds its laws on any log: points within bounds, sums, proofs, the same card twice', () => {
    for (const scenario of [fixtureScenario, tinyScenario]) {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 500 }), (seed) => {
          const events = longLog(scenario, 250, 'hash', seed);
          const card = scoreDrill(headerOf(scenario), events);
          for (const block of card.blocks) {
            for (const { id, points, max, evidence } of block.criteria) {
              expect(points, id).toBeGreaterThanOrEqual(0);
              expect(points, id).toBeLessThanOrEqual(max);
              expect(evidence.length, id).toBeGreaterThan(0);
              for (const seq of evidence) expect(events[seq - 1]?.seq).toBe(seq);
            }
            expect(block.points).toBeCloseTo(
              block.criteria.reduce((sum, { points }) => sum + points, 0),
              6,
            );
          }
          expect(JSON.parse(JSON.stringify(card))).toEqual(
            scoreDrill(headerOf(scenario), JSON.parse(JSON.stringify(events)) as LogEvent[]),
          );
        }),
        { numRuns: 12 },
      );
    }
  });

  it('scores the first half of a log as well as the whole', () => {
    const { header, events } = logOf(wellPlayed());
    for (const part of [0, 1, 3, 20, 60])
      expect(() => scoreDrill(header, events.slice(0, part))).not.toThrow();
    expect(scoreDrill(header, events.slice(0, 1)).total).toBe(0);
  });

  it('does not punish words logged as heard: they count from when they were said', () => {
    const { header, events } = logOf([
      ...wellPlayed().filter(({ type }) => type !== 'incident.declared'),
      entry('04:00', 'incident.declared', { severity: 1, summary: '', happenedAt: at('02:00') }),
    ]);
    expect(scoreDrill(header, events).timings.declaredAt).toBe(at('02:00'));
  });
});
