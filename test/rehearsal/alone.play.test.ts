import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { soloBound } from '../../server/rehearsal/soloBound.ts';
import { soloSeats } from '../../server/rehearsal/teams/teams.ts';
import type { PlayRole } from '../../shared/roles.ts';
import { CORE_ROLES, isPlayRole, PLAY_ROLES } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { playedOnce } from '../support/playedOnce.ts';

/** Nobody alone gets further than this. */
const ALONE_AT_MOST = 55;
const VARIANTS = Object.values(SCENARIOS).flatMap((variants) => Object.values(variants));
const assignmentOf = (role: PlayRole): PlayRole[] =>
  soloSeats(role)
    .find(({ occupant }) => occupant === 'person')
    ?.roles.filter(isPlayRole) ?? [];

describe.each(VARIANTS.map((scenario): [string, Scenario] => [scenario.variant, scenario]))(
  '%s cannot be played by one person',
  (_variant, scenario) => {
    it('by what its roles may do and find: at most 55, with what folds into the role and without', () => {
      for (const role of PLAY_ROLES) {
        const folded = soloBound(scenario, assignmentOf(role));
        const bare = soloBound(scenario, [role]);
        expect(folded.total, role).toBeLessThanOrEqual(ALONE_AT_MOST);
        expect(bare.total, role).toBeLessThanOrEqual(folded.total);
      }
    });

    it('by playing: nobody passes 55, and nobody beats what the scenario allows them', async () => {
      for (const role of PLAY_ROLES) {
        const bound = soloBound(scenario, assignmentOf(role));
        const { card } = await playedOnce({ scenario, team: `solo:${role}`, seed: 1 });
        expect(card.total, `${role}`).toBeLessThanOrEqual(ALONE_AT_MOST);
        for (const { id, points, observed } of card.blocks.flatMap(({ criteria }) => criteria))
          if (!observed) expect(points, `${id} of ${role}`).toBeLessThanOrEqual(bound.criteria[id] ?? -1);
      }
    }, 120_000);

    it('the bound sees what every role brings: nobody is worth as much alone as all together', () => {
      const all = soloBound(scenario, PLAY_ROLES).total;
      for (const role of CORE_ROLES)
        expect(soloBound(scenario, assignmentOf(role)).total).toBeLessThan(all * 0.6);
    });
  },
);

describe('the bound follows the scenario', () => {
  const scenario = VARIANTS[0] as Scenario;
  it('a switch whose second key went counts for a commander alone', () => {
    const open: Scenario = {
      ...scenario,
      world: {
        ...scenario.world,
        switches: scenario.world.switches.map((switchSpec) => ({
          ...switchSpec,
          requires: undefined,
          scopes: switchSpec.scopes.map(({ secondKey: _key, ...scope }) => scope),
        })) as Scenario['world']['switches'],
      },
    };
    const before = soloBound(scenario, ['incident-commander']).criteria;
    const after = soloBound(open, ['incident-commander']).criteria;
    expect(before.CT2).toBeLessThan(7);
    expect(after).toMatchObject({ CT2: 7, CT4: 3 });
  });

  it('a look-up that another desk must approve is out of reach', () => {
    const trace = scenario.queries.find(({ rawApproval }) => rawApproval !== undefined);
    const free: Scenario = {
      ...scenario,
      queries: scenario.queries.map((query) => {
        const { rawApproval: _approval, requires: _requires, ...open } = query;
        return query === trace ? { ...open, role: 'scribe' } : query;
      }),
    };
    const roles: PlayRole[] = ['incident-commander', 'scribe'];
    expect(soloBound(scenario, roles).criteria.P3).toBe(0);
    expect(soloBound(free, roles).criteria.P3).toBe(2);
  });
});
