import { describe, expect, it } from 'vitest';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import { checkCast } from '../../server/checker/checkCast.ts';
import { checkTargeted } from '../../server/checker/checkTargeted.ts';
import { helplineFaults } from '../../server/checker/helplines.ts';
import { supportLinesFor } from '../../shared/scenario/people.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

const all = Object.values(SCENARIOS).flatMap((library) => Object.values(library));
const viral = SCENARIOS['viral-racist-output']?.c0 as Scenario;
const minor = SCENARIOS['self-harm-minor']?.a0 as Scenario;
const found = (scenario: Scenario): string[] => {
  const lines: string[] = [];
  checkTargeted(scenario, (place, problem) => void lines.push(`${place}: ${problem}`));
  return lines;
};

describe('a name does not give the targeted group away', () => {
  it('every bundled scenario keeps it', () => {
    expect(all.flatMap(found)).toEqual([]);
  });

  it('a surname that tells where a family is from, in a draw and in a word of a draw', () => {
    const telling: Scenario = {
      ...viral,
      draws: viral.draws.map((draw) =>
        draw.id === 'councillor' ? { ...draw, oneOf: ['Councillor Marsh', 'Councillor Haddad'] } : draw,
      ),
    };
    expect(found(telling)).toEqual(['draws.councillor: "Councillor Haddad" may tell which group was hit']);
    const speaker: Scenario = {
      ...viral,
      draws: viral.draws.map((draw) =>
        draw.id === 'community' ? { ...draw, words: { speaker: ['Ibrahim Sesay', 'Sam Whitlock'] } } : draw,
      ),
    };
    expect(found(speaker)).toEqual(['draws.community.speaker: "Ibrahim Sesay" may tell which group was hit']);
  });

  it('saying nothing about it, and naming a draw that is not there', () => {
    const { targeted: _targeted, ...people } = viral.people;
    expect(found({ ...viral, people })).toEqual([expect.stringMatching(/^people\.targeted: .*nothing says/)]);
    expect(found({ ...viral, people: { ...people, targeted: ['mayor'] } })).toEqual([
      'people.targeted: there is no draw "mayor"',
    ]);
  });
});

describe('support lines reach somebody', () => {
  const textOf = (about: 'distress' | 'hatred') =>
    supportLinesFor(corvane.supportLines, about)
      .map(({ locale, text }) => `${locale}: ${text}`)
      .join('\n');

  it.each([
    ['Text 85258 at any time.', 'whoever texts 85258 must send a word'],
    ['Text line 741741.', 'whoever texts 741741 must send a word'],
    ['EU, children: 116 111.', '116 111 does not work in France and Italy'],
    ['Europe: 116 006.', '116 006 works in about half of the EU'],
    ['Canada: 988 Suicide and Crisis Lifeline.', 'that is the name of the line in the US'],
    ['VictimConnect, day and night.', 'that line lost its funding in April 2025'],
  ])('%s', (text, problem) => {
    expect(helplineFaults(text).map((fault) => fault.problem)).toEqual([problem]);
  });

  it('the company names no such number, and a line for young people wherever it serves them', () => {
    const lines = textOf('distress');
    expect(helplineFaults(`${lines}\n${textOf('hatred')}\n${corvane.supportSentence}`)).toEqual([]);
    for (const number of [
      '0800 1111',
      '1800 66 66 66',
      '1-800-668-6868',
      '1800 55 1800',
      '116 111',
      '741741',
    ])
      expect(lines).toContain(number);
  });

  it('where people were hit by hatred there is no line about self-harm, and one for each place', () => {
    const shown = JSON.stringify(viral.people.supportLines);
    expect(shown).toContain('Stop Hate UK');
    expect(shown).not.toMatch(/Childline|Samaritans|Papyrus|Lifeline/);
    for (const country of viral.draws.find(({ id }) => id === 'lang')?.words?.country ?? [])
      expect(shown).toContain(country);
    expect(JSON.stringify(minor.people.supportLines)).not.toContain('Stop Hate');
    for (const { people } of all) expect(people.supportLines[0]?.locale).toBe('In danger now');
  });

  it('a company with lines for one thing only shows them all the same', () => {
    const only = [{ locale: 'UK', text: 'Samaritans: 116 123.', about: 'distress' as const }];
    expect(supportLinesFor(only, 'hatred')).toEqual([{ locale: 'UK', text: 'Samaritans: 116 123.' }]);
  });
});

describe('a named colleague has one job', () => {
  it('in all bundled scenarios', () => {
    expect(checkCast(all)).toEqual([]);
  });

  it('somebody who changes it is named, with both places', () => {
    const [row] = minor.msel;
    const from = (scenario: Scenario, name: string): Scenario => ({
      ...scenario,
      msel: row ? [{ ...row, from: name }] : [],
    });
    expect(checkCast([from(minor, 'Ada Holt, sales'), from(viral, 'Ada Holt, release history')])).toEqual([
      expect.objectContaining({ problem: 'Ada Holt is "sales" and "release history"' }),
    ]);
    expect(checkCast([from(minor, 'Ada Holt, sales'), from(viral, 'Ada Holt, sales (late shift)')])).toEqual(
      [],
    );
    expect(checkCast([from(minor, 'Policy timer'), from(viral, 'Policy timer')])).toEqual([]);
  });
});
