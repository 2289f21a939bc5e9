import { describe, expect, it } from 'vitest';
import { criteriaCell, testedIn } from '../../server/content/sheet/write/criteriaCell.ts';
import { CRITERIA } from '../../server/scorecard/rubric.ts';

describe('the column that says what a row tests', () => {
  it('holds titles and no ids, and comes back the same', () => {
    const ids = [...CRITERIA.keys()];
    const cell = criteriaCell(ids);
    for (const id of ids) expect(cell.split('; ')).not.toContain(id);
    expect(testedIn('Care.', cell, true)).toEqual({ tests: 'Care.', criteria: ids });
    expect(testedIn('Care.', cell.toUpperCase().replaceAll('; ', ' ;\n'), false).criteria).toEqual(ids);
  });

  it('holds ids in the exports of older builds', () => {
    expect(testedIn('Care.', 'W1, R4-tasks', true)).toEqual({ tests: 'Care.', criteria: ['W1', 'R4-tasks'] });
    expect(testedIn('Care. [W1]', 'M5', true)).toEqual({ tests: 'Care.', criteria: ['M5', 'W1'] });
  });

  it('of somebody else may hold codes of their own, and any words: they stay words', () => {
    expect(testedIn('Escalate (P1).', 'P1', false)).toEqual({ tests: 'Escalate P1. P1', criteria: [] });
    expect(testedIn('Escalate.', 'Notify the regulator; time to declare', false)).toEqual({
      tests: 'Escalate. [Notify the regulator]',
      criteria: ['P1'],
    });
  });
});
