import { describe, expect, test } from 'vitest';
import type { TextRow } from '../../client/screens/warRoom/desk/statements/texts.ts';
import { missingOf, namesOf, textsOf, toOf } from '../../client/screens/warRoom/desk/statements/texts.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import { roleKit } from '../../server/kernel/kit.ts';
import type { StatementVersion } from '../../shared/drill/statements/view.ts';
import type { PlayRole } from '../../shared/roles.ts';

const scenario = Object.values(SCENARIOS['customer-data-leak'] ?? {})[0]!;
const SL = 'safety-lead';
const LP = 'legal-privacy';
type Known = Parameters<typeof textsOf>[0];
const NOTHING: Known = {
  ...{ statements: {}, outreach: {}, outreachDrafts: {}, outreachToSome: {} },
  ...{ notices: {}, noticeDrafts: {}, duties: {} },
};
const textsFor = (roles: PlayRole[], known: Partial<Known> = {}): TextRow[] =>
  textsOf({ ...NOTHING, ...known }, { kits: roles.map((role) => roleKit(scenario, role)), roles });
const by = (role: PlayRole) => ({ seat: 'seat', role });
const said = { verdict: 'clear' as const, comment: '', at: 5 };
const version = (kind: StatementVersion['kind'], clearances = {}): StatementVersion => ({
  ...{ version: 1, kind, clauses: [], freeText: 'Words.', words: 1, at: 1, by: by('comms'), clearances },
});
const statement = (id: string, versions: StatementVersion[], published: number | null = null) => ({
  statement: id,
  versions,
  published: published === null ? null : { at: published, version: 1, uncleared: [], again: [] },
});
const CLEARED = Object.fromEntries(scenario.comms.clearedBy.map((role) => [role, said]));

describe('the public text', () => {
  test('nothing yet, in clearance, cleared, out; and the next one is a text of its own', () => {
    const standing = (...all: ReturnType<typeof statement>[]) =>
      textsFor(['comms'], { statements: Object.fromEntries(all.map((item) => [item.statement, item])) })
        .filter(({ kind }) => kind === 'statement')
        .map(({ id, standing: how }) => `${id} ${how}`);
    expect(standing()).toEqual([' nothing']);
    expect(standing(statement('statement-1', [version('statement')]))).toEqual(['statement-1 inClearance']);
    expect(standing(statement('statement-1', [version('statement', CLEARED)]))).toEqual([
      'statement-1 cleared',
    ]);
    expect(standing(statement('statement-1', [version('statement', CLEARED)], 9))).toEqual([
      'statement-1 out',
      ' nothing',
    ]);
  });

  test('a cleared line stays usable beside the next draft, until a later text is out', () => {
    const line = statement('statement-1', [version('holding', CLEARED)]);
    const usable = (next: ReturnType<typeof statement>[]) =>
      textsFor(['comms'], {
        statements: Object.fromEntries([line, ...next].map((item) => [item.statement, item])),
      }).filter(({ isReadyLine }) => isReadyLine).length;
    expect(usable([])).toBe(1);
    expect(usable([statement('statement-2', [version('statement')])])).toBe(1);
    expect(usable([statement('statement-2', [version('statement')], 9)])).toBe(0);
  });

  test('waits for the desk that has not said yes, also where it asked for a change', () => {
    const asked = version('statement', { [LP]: { ...said, verdict: 'change', comment: 'Since when?' } });
    const [row] = textsFor([LP], { statements: { s: statement('s', [asked]) } });
    expect(row?.clears).toEqual([LP]);
    expect(row?.steps.find(({ role }) => role === LP)).toMatchObject({ says: 'change' });
    expect(row?.writer).toBeNull();
  });
});

describe('letters', () => {
  const rowOf = (roles: PlayRole[], id: string, known: Partial<Known> = {}) =>
    textsFor(roles, known).find(({ key }) => key === `letter:${id}`)!;
  const draft = {
    version: 1,
    clauses: [],
    freeText: 'Words.',
    at: 1,
    by: by('product-owner'),
    clearances: {},
  };

  test('the writer’s own desk clears by writing', () => {
    const own = rowOf([LP], 'tenants', { outreachDrafts: { tenants: { ...draft, by: by(LP) } } });
    expect(missingOf(own.steps)).toEqual([]);
    const others = rowOf([LP], 'tenants', { outreachDrafts: { tenants: draft } });
    expect(others.clears).toEqual([LP]);
  });

  test('go to some of a group by name, to all who are left without one', () => {
    const fresh = rowOf([LP], 'tenants');
    const ids = fresh.recipients.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    const one = { clauses: [], freeText: '', to: ids.slice(0, 1) };
    expect(toOf(fresh, one)).toEqual({ to: ids.slice(0, 1) });
    expect(namesOf(fresh, one)).toBe(fresh.recipients[0]?.title);
    expect(toOf(fresh, { clauses: [], freeText: '' })).toEqual({});
    expect(namesOf(fresh, { clauses: [], freeText: '' })).toBe(fresh.to);
    const sent = { clauses: [], freeText: '', clearedBy: [], at: 7, by: by(LP), to: ids.slice(0, 1) };
    const after = rowOf([LP], 'tenants', { outreachToSome: { tenants: [sent] } });
    expect(after.recipients.map(({ at }) => at)).toEqual([7, ...ids.slice(1).map(() => null)]);
    // Whoever had theirs gets no second one.
    expect(toOf(after, one)).toEqual({});
  });

  test('that are out are written by nobody', () => {
    const sent = { clauses: [], freeText: '', clearedBy: [], at: 7, by: by(LP) };
    const row = rowOf([LP], 'tenants', { outreach: { tenants: sent } });
    expect(row).toMatchObject({ standing: 'out', writer: null, out: { at: 7, missing: [LP] } });
    expect(row.recipients.every(({ at }) => at === 7)).toBe(true);
  });
});

describe('notices', () => {
  const notify = { title: 'T', action: 'notify' as const, basis: 'b', at: 3, by: by(LP) };
  const keys = (roles: PlayRole[], known: Partial<Known>) =>
    textsFor(roles, known).flatMap(({ kind, key }) => (kind === 'notice' ? [key] : []));

  test('stand among the texts once they are decided on, and not where a letter carries them', () => {
    const [carried] = scenario.duties.filter(({ carriedBy }) => carriedBy);
    const [own] = scenario.duties.filter(({ carriedBy }) => !carriedBy);
    expect(keys([LP], {})).toEqual([]);
    expect(keys([LP], { duties: { [own!.id]: notify, [carried!.id]: notify } })).toEqual([
      `notice:${own!.id}`,
    ]);
    expect(keys([SL], { duties: { [own!.id]: notify } })).toEqual([]);
  });
});
