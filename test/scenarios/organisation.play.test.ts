import { describe, expect, test } from 'vitest';
import { BUNDLED_ORGANISATION, SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { asDebriefed } from '../../server/audience/debriefed.ts';
import { organisationPin } from '../../server/log/contentHash.ts';
import { reportMarkdown } from '../../server/report/afterAction.ts';
import { scorecardText } from '../../server/report/scorecardText.ts';
import { styleFor } from '../../server/report/terminalStyle.ts';
import { Timeline, timelineText } from '../../server/report/timeline.ts';
import { shortsOf, Titles } from '../../server/report/titles.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import { organisationWords } from '../../shared/scenario/organisationWords.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { withOrganisation } from '../../shared/scenario/withOrganisation.ts';
import { momentsOf } from '../../shared/story.ts';
import { minutes } from '../../shared/time.ts';
import { otherCompany } from '../support/otherCompany.ts';
import { playTeam } from '../support/playTeam.ts';

const all = Object.entries(SCENARIO_SOURCES).flatMap(([id, variants]) =>
  Object.entries(variants).map(([variant, source]) => [`${id} ${variant}`, source] as const),
);

/** Fields that are the company's (see `OrganisationProfile`); all the rest is the incident's. */
const COMPANYS = [
  /^organisation\b/,
  /^paging\.targets\.\d+\.title$/,
  /^paging\.policy\./,
  /^paging\.ackLimitMs\./,
  /^duties\.\d+\.(title|card|asOf|limitMs|jurisdiction|trigger|clock|addressee|source|unverified|startsMs|settledBy)$/,
  /^comms\.clearedBy\b/,
  /^people\.supportLines\b/,
];
const isCompanys = (path: string): boolean => COMPANYS.some((field) => field.test(path));

/** Everything that differs, by path, where words that the text itself asks for count as the same. */
function differences(
  before: unknown,
  after: unknown,
  words: ReadonlyMap<string, string>,
  path = '',
): string[] {
  if (isCompanys(path)) return [];
  if (typeof before === 'string' && typeof after === 'string') {
    const filled = before.replace(
      /\{\{\s*(org\.[^{}|]*?)\s*(\|\s*lower\s*)?\}\}/g,
      (_slot, name: string, lower) => {
        const word = words.get(name) ?? `no word for ${name}`;
        return lower ? word.charAt(0).toLowerCase() + word.slice(1) : word;
      },
    );
    return filled === after ? [] : [path];
  }
  if (before && after && typeof before === 'object' && typeof after === 'object') {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      differences(
        (before as Record<string, unknown>)[key],
        (after as Record<string, unknown>)[key],
        words,
        path === '' ? key : `${path}.${key}`,
      ),
    );
  }
  return Object.is(before, after) ? [] : [path];
}
const plan = ({ parPlan }: Scenario) =>
  parPlan.filter(({ command }) => command !== 'clearStatement').map(({ after: _after, ...act }) => act);

const around = (line: string, word: string): string => {
  const at = line.indexOf(word);
  return line.slice(Math.max(0, at - 60), at + 60);
};

/** Words that only the bundled company uses. "Communications" alone is an ordinary word and a heading. */
const BUNDLED = [
  BUNDLED_ORGANISATION.company,
  'corvane',
  ...BUNDLED_ORGANISATION.products.map(({ title }) => title),
  ...BUNDLED_ORGANISATION.severities.map(({ short }) => short),
  ...PLAY_ROLES.map((role) => BUNDLED_ORGANISATION.roleTitles[role]).filter(
    (title) => title !== 'Communications',
  ),
];

/** Role titles in running text ("ask the product owner"), where a word may stand for a role of any company only through its slot. */
const SPOKEN = PLAY_ROLES.map((role) => `the ${BUNDLED_ORGANISATION.roleTitles[role].toLowerCase()}`);

function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, item]) => textsOf(item, path === '' ? key : `${path}.${key}`))
    : [];
}

describe.each(all)('%s under another company', (_name, source) => {
  const overlaid = withOrganisation(source, otherCompany);
  const words = organisationWords(otherCompany);

  test('RULE-14 its texts as written name no company, product, grade or role but through a slot', () => {
    const { organisation: _its, ...written } = source;
    const literal = textsOf(written).flatMap(([path, text]) =>
      [...BUNDLED, ...SPOKEN]
        .filter((word) => text.includes(word))
        .map((word) => `${path}: ${around(text, word)}`),
    );
    expect(literal).toEqual([]);
  });

  test('RULE-14 only words and limits of the company differ; ground truth is equal', () => {
    const { parPlan: _before, ...before } = source;
    const { parPlan: _after, ...after } = overlaid;
    expect(differences(before, after, words)).toEqual([]);
    expect(differences(plan(source), plan(overlaid), words)).toEqual([]);
    for (const part of ['chart', 'delays', 'flags'] as const)
      expect(JSON.stringify(overlaid[part])).toBe(JSON.stringify(source[part]));
    expect(overlaid.paging.required).toEqual(source.paging.required);
    expect(overlaid.paging.failures).toEqual(source.paging.failures);
    expect(
      overlaid.duties.map(({ id, expected, accepted, trap }) => ({ id, expected, accepted, trap })),
    ).toEqual(source.duties.map(({ id, expected, accepted, trap }) => ({ id, expected, accepted, trap })));
    expect(overlaid.decision.options.map(({ id, grade }) => [id, grade])).toEqual(
      source.decision.options.map(({ id, grade }) => [id, grade]),
    );
  });

  test('RULE-14 it plays with par to the same band, and reads right from the briefing to the report', async () => {
    const { run: mine, card } = await playTeam(overlaid, 'par', 1);
    const { card: usual } = await playTeam(withOrganisation(source, BUNDLED_ORGANISATION), 'par', 1);
    expect(card.band).toBe(usual.band);
    expect(Math.abs(card.total - usual.total)).toBeLessThanOrEqual(5);
    expect(mine.header.organisation).toEqual(organisationPin(otherCompany));
    const plain = styleFor({}, { NO_COLOR: '1' });
    const timeline = new Timeline(plain, new Titles(overlaid, shortsOf(overlaid)));
    const lines = [...mine.events.flatMap((event) => timeline.push(event)), ...timeline.end()];
    const read: Record<string, string> = {
      events: mine.events.map((event) => JSON.stringify(event)).join('\n'),
      card: JSON.stringify(card, null, 1),
      text: scorecardText(card, plain),
      report: reportMarkdown(mine.header, asDebriefed(mine.events), card),
      terminal: lines.map((entry) => timelineText(entry, plain)).join('\n'),
      story: momentsOf(mine.events, new Set())
        .map(({ who, text }) => `${who}: ${text}`)
        .join('\n'),
      guide: JSON.stringify(overlaid.guide, null, 1),
      rest: JSON.stringify({ ...overlaid, organisation: null }, null, 1),
    };
    const found = Object.entries(read).flatMap(([where, text]) =>
      text
        .split('\n')
        .flatMap((line) =>
          BUNDLED.filter((word) => line.includes(word)).map(
            (word) => `${where}: ${word}: ${around(line, word)}`,
          ),
        ),
    );
    expect([...new Set(found)].slice(0, 40)).toEqual([]);
    expect(read.report).toContain(otherCompany.company);
    expect(Object.values(read).join('')).not.toMatch(/\{\{\s*org\./);
  }, 120_000);
});

describe('limits of the company', () => {
  const source = SCENARIO_SOURCES['customer-data-leak']?.b0 as Scenario;
  const within = (limits: Record<'ack' | 'update' | 'mitigate' | 'contain', number>) =>
    withOrganisation(source, {
      ...otherCompany,
      severities: otherCompany.severities.map((card) => ({
        ...card,
        acknowledgeMs: minutes(limits.ack),
        acknowledgeByRoleMs: {},
        updateEveryMs: minutes(limits.update),
        firstMitigationMs: minutes(limits.mitigate),
        containedMs: minutes(limits.contain),
      })),
    });
  const played = async (scenario: Scenario) => {
    const { run, card } = await playTeam(scenario, 'par', 1);
    const criteria = new Map(card.blocks.flatMap((block) => block.criteria.map((item) => [item.id, item])));
    const limits = run.events.flatMap((event) => (event.type === 'page.sent' ? [event.data.limitMs] : []));
    return { criteria, limits: new Set(limits), residuals: card.residualAt };
  };

  test('RULE-14 set the pager and the rhythm of updates, are told beside containment, and move neither the world nor its points', async () => {
    const strict = await played(within({ ack: 2, update: 6, mitigate: 3, contain: 5 }));
    const patient = await played(within({ ack: 9, update: 45, mitigate: 45, contain: 90 }));
    expect(strict.limits).toEqual(new Set([minutes(2)]));
    expect(patient.limits).toEqual(new Set([minutes(9)]));
    const policyTimer = within({ ack: 2, update: 6, mitigate: 3, contain: 5 }).msel.find(
      ({ id }) => id === 'mitigation-limit',
    );
    expect(policyTimer?.body).toContain('Critical: policy limit to first mitigation 3 minutes.');
    expect(patient.criteria.get('R3')?.points).toBe(2);
    expect(strict.criteria.get('R3')).toMatchObject({ points: 0 });
    expect(strict.criteria.get('R3')?.why).toContain('longer than the severity allows');
    expect(strict.criteria.get('CT1')?.why).toContain('Northmoor allows itself 3 min for this at Critical');
    expect(strict.criteria.get('CT2')?.why).toMatch(/5 min for this at Critical, until T\+05:00: missed\./);
    expect(patient.criteria.get('CT1')?.why).toContain('until T+45:00: kept.');
    expect(patient.criteria.get('CT2')?.why).toContain('until T+1h 30m: kept.');
    expect(strict.residuals).toEqual(patient.residuals);
    for (const id of ['CT1', 'CT2'])
      expect(strict.criteria.get(id)?.points).toBe(patient.criteria.get(id)?.points);
  }, 60_000);
});
