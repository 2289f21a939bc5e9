import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { paperMarkdown, paperOf } from '../../server/report/papers.ts';
import { spoilersIn } from '../support/spoilers.ts';

const ALL = Object.values(SCENARIOS).flatMap((variants) => Object.values(variants));

describe('papers to print', () => {
  it.each(ALL.map((scenario) => [`${scenario.id} ${scenario.variant}`, scenario] as const))(
    'VIEW-4 the players’ copy of %s tells nothing of what is behind it or still to come',
    (_name, scenario) => {
      const paper = paperOf('players', scenario);
      for (const text of [paperMarkdown(paper), JSON.stringify(paper)]) {
        expect(spoilersIn(scenario, text)).toEqual([]);
        for (const { subject, expectedAction } of scenario.msel) {
          expect(text).not.toContain(subject);
          expect(text).not.toContain(expectedAction);
        }
        expect(text).not.toContain(scenario.title);
        expect(text).not.toContain(scenario.summary);
      }
      expect(JSON.stringify(paper)).toContain(scenario.contentNote);
    },
  );

  it('the guide holds every inject with its expected action, and the same test would find its spoilers', () => {
    for (const scenario of ALL) {
      const paper = paperOf('guide', scenario);
      const text = JSON.stringify(paper);
      expect(spoilersIn(scenario, text).length).toBeGreaterThan(3);
      const rows = paper.sections.flatMap(({ table }) => table?.rows ?? []);
      expect(rows).toHaveLength(scenario.msel.length);
      expect(rows.map((row) => row[3]).sort()).toEqual(
        scenario.msel.map(({ expectedAction }) => expectedAction).sort(),
      );
      expect(paperMarkdown(paper)).toContain('EXERCISE');
    }
  });
});
