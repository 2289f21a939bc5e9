import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUNDLED_ORGANISATION, SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { exampleOrganisation, organisationYaml } from '../../server/content/organisationExample.ts';
import { readOrganisation } from '../../server/content/organisationFile.ts';
import { organisationFits } from '../../server/content/organisationFits.ts';
import { loadOrganisation, OrganisationError } from '../../server/content/organisationLoad.ts';
import { OTHER_COMPANY_FILE, otherCompany } from '../support/otherCompany.ts';

const sources = Object.values(SCENARIO_SOURCES).flatMap((variants) => Object.values(variants));
const good = readFileSync(OTHER_COMPANY_FILE, 'utf8');
const changed = (from: string | RegExp, to: string): string => {
  const text = good.replace(from, to);
  expect(text).not.toBe(good);
  return text;
};
/** Line of the first match, from 1. */
const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

describe('an organisation file', () => {
  test('is read into a profile, minutes become milliseconds', () => {
    expect(otherCompany.company).toBe('Northmoor');
    expect(otherCompany.severities[1]).toMatchObject({
      short: 'High',
      acknowledgeMs: 360_000,
      acknowledgeByRoleMs: { 'legal-privacy': 720_000, comms: 480_000 },
      containedMs: 4_800_000,
    });
    expect(otherCompany.dutyCards?.[0]?.limitMs).toBe(48 * 3_600_000);
  });

  const bad: [string, string | RegExp, string, { field: string; at: string; problem: RegExp }][] = [
    ['a missing field', /^company: .*$/m, '', { field: 'company', at: '', problem: /^is missing$/ }],
    [
      'a misspelt field',
      'severityDefault',
      'severityDefualt',
      { field: 'severityDefualt', at: 'severityDefualt', problem: /not a field/ },
    ],
    [
      'a limit in words',
      'containedMinutes: 80',
      'containedMinutes: "80 min"',
      { field: 'severities[1].containedMinutes', at: '"80 min"', problem: /whole number of minutes/ },
    ],
    [
      'a limit of nothing',
      'acknowledgeMinutes: 4',
      'acknowledgeMinutes: 0',
      { field: 'severities[0].acknowledgeMinutes', at: 'acknowledgeMinutes: 0', problem: /at least 1/ },
    ],
    [
      'a role nobody has',
      '{ role: comms, may',
      '{ role: herald, may',
      { field: 'authorityCard[1].role', at: 'herald', problem: /one of the roles incident-commander/ },
    ],
    [
      'a title said twice',
      '"Log keeper"',
      '"Counsel"',
      { field: 'roleTitles.scribe', at: 'scribe: "Counsel"', problem: /repeats the title "Counsel"/ },
    ],
    [
      'a grade said twice',
      'severity: 2',
      'severity: 1',
      { field: 'severities[2]', at: 'severity: 1\n    short: Low', problem: /repeats the severity "1"/ },
    ],
    [
      'a date that is none',
      '"2026-10-15"',
      '"2026-02-30"',
      { field: 'dutyCards[0].asOf', at: '2026-02-30', problem: /no day/ },
    ],
    [
      'comms clearing comms',
      'statementsClearedBy: [legal-privacy,',
      'statementsClearedBy: [comms,',
      { field: 'statementsClearedBy', at: 'statementsClearedBy', problem: /does not clear it/ },
    ],
    [
      'a template that would be filled',
      'company: Northmoor',
      'company: "{{truth.residual}}"',
      { field: 'company', at: 'company: "{{', problem: /must not hold \{\{/ },
    ],
    [
      'a hostile key',
      'roleShorts: {',
      'roleShorts: { __proto__: { a: 1 },',
      { field: '', at: '__proto__', problem: /"__proto__"/ },
    ],
    [
      'an alias',
      'company: Northmoor',
      'company: &n Northmoor\nalso: *n',
      { field: '', at: '*n', problem: /alias/ },
    ],
    [
      'a key said twice',
      'company: Northmoor',
      'company: Northmoor\ncompany: Southmoor',
      { field: '', at: 'company: Southmoor', problem: /not YAML.*unique/i },
    ],
    ['no YAML', 'id: northmoor', 'id: [northmoor', { field: '', at: '', problem: /not YAML/ }],
  ];
  test.each(bad)('refuses %s with line, field, reason and fix', (_what, from, to, { field, at, problem }) => {
    const text = changed(from, to);
    const read = readOrganisation(text);
    expect(read.profile).toBeNull();
    const found = read.problems.find((item) => item.field === field && problem.test(item.problem));
    expect(found, JSON.stringify(read.problems)).toBeDefined();
    if (at !== '') expect(found?.line).toBe(lineOf(text, at));
    expect(found?.fix).not.toBe('');
  });

  test('is never more than a refusal, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const { profile, problems } = readOrganisation(text);
        expect(profile).toBeNull();
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
    expect(readOrganisation(`company: ${'x'.repeat(300_000)}`).problems[0]?.problem).toMatch(/256 kB/);
  });

  test('is refused by the loader in words for the terminal', () => {
    const refusal = (file: string): string => {
      try {
        loadOrganisation(file, sources);
      } catch (error) {
        if (error instanceof OrganisationError) return error.message;
        throw error;
      }
      return '';
    };
    expect(refusal('/nowhere/company.yaml')).toMatch(/cannot be read.*npm run scenarios -- organisation/s);
    expect(refusal('test')).toMatch(/is no file/);
    expect(refusal(OTHER_COMPANY_FILE)).toBe('');
  });

  test('must fit the scenarios: words they ask for, cards and rotas they have', () => {
    const fits = (from: string, to: string) => {
      const read = readOrganisation(changed(from, to));
      if (read.profile === null) throw new Error(JSON.stringify(read.problems));
      return organisationFits(read.profile, sources, read.place);
    };
    expect(fits('id: schools-notice', 'id: moon-notice')[0]).toMatchObject({
      field: 'dutyCards[0].id',
      line: lineOf(good, 'id: schools-notice'),
      problem: 'names the duty card "moon-notice", which no scenario has',
    });
    expect(fits('id: ic-oncall', 'id: ic-offcall')[0]?.field).toBe('paging.titles[0].id');
    expect(fits('scenario: self-harm-minor', 'scenario: moon-base')[0]?.problem).toMatch(/not here/);
    const asks = [{ ...sources[0], summary: 'We sell {{org.product.lantern}}.' }] as typeof sources;
    const without = { ...otherCompany, products: otherCompany.products.slice(1) };
    expect(organisationFits(without, asks)[0]?.problem).toMatch(/no product "lantern"/);
    expect(organisationFits(otherCompany, sources)).toEqual([]);
  });
});

describe('the example', () => {
  const text = exampleOrganisation(BUNDLED_ORGANISATION, [SCENARIO_SOURCES['self-harm-minor']!.a0!]);

  test('is the file that people copy', () => {
    expect(readFileSync('scenarios/corvane/organisation.example.yaml', 'utf8')).toBe(text);
  });

  test('reads back as the bundled company, and fits', () => {
    const read = readOrganisation(text);
    expect(read.problems).toEqual([]);
    const { dutyCards, ...profile } = read.profile!;
    expect(profile).toEqual(JSON.parse(JSON.stringify(BUNDLED_ORGANISATION)));
    expect(dutyCards?.length).toBe(2);
    expect(organisationFits(read.profile!, sources)).toEqual([]);
    expect(readOrganisation(organisationYaml(otherCompany)).profile).toEqual(otherCompany);
  });
});
