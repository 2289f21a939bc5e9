import { describe, expect, test } from 'vitest';
import { spokenOf } from '../../client/components/names.ts';
import { askables } from '../../client/screens/warRoom/desk/call/askable.ts';
import { updateDueAt } from '../../client/screens/warRoom/desk/call/cadence.ts';
import {
  decisionPayload,
  EMPTY_DECISION,
  filled,
  knownSuites,
} from '../../client/screens/warRoom/desk/decision/draft.ts';
import { readingWords, sampleWords } from '../../client/screens/warRoom/desk/lookups/sample.ts';
import { inMinutes, percent, readMinutes, readNumber } from '../../client/screens/warRoom/desk/numbers.ts';
import { pirPayload } from '../../client/screens/warRoom/desk/review/pirQuestions.ts';
import { sectionHolding, sectionsFor } from '../../client/screens/warRoom/desk/sections.ts';
import { moved, wordsOf } from '../../client/screens/warRoom/desk/statements/wordCount.ts';
import { scopeWords, sortScopes } from '../../client/screens/warRoom/desk/switches/switchState.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import { roleKit } from '../../server/kernel/kit.ts';
import { wordsOf as serverWords } from '../../server/kernel/statements/clauseText.ts';
import { proportion } from '../../server/kernel/statistics.ts';
import { PAYLOADS } from '../../shared/drill/parseCommand.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { HOUSE_NAMES } from '../../shared/roleNames.ts';
import type { PlayRole } from '../../shared/roles.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import { HOUR, MINUTE } from '../../shared/time.ts';
import { scopeView } from '../support/scopeView.ts';

const scenario = Object.values(SCENARIOS['self-harm-minor'] ?? {})[0]!;
const kitsOf = (roles: readonly PlayRole[]) => roles.map((role) => roleKit(scenario, role));
const sections = (roles: readonly PlayRole[], isCommander = false) =>
  sectionsFor(roles, kitsOf(roles), { isCommander });
const ids = (roles: readonly PlayRole[], isCommander = false) =>
  sections(roles, isCommander).map(({ id }) => id);

describe('which sections a seat gets', () => {
  test('each of the six seats begins with the one that acts', () => {
    expect(ids(['incident-commander', 'scribe'], true)).toEqual([
      'command',
      'switches',
      'decision',
      'evidence',
      'words',
    ]);
    expect(ids(['product-owner'])).toEqual(['switches', 'evidence', 'decision', 'words']);
    expect(ids(['model-owner', 'infra-oncall'])).toEqual(['evidence', 'switches', 'decision', 'words']);
    expect(ids(['safety-lead', 'support-lead'])).toEqual([
      'people',
      'evidence',
      'switches',
      'decision',
      'words',
    ]);
    expect(ids(['legal-privacy'])).toEqual(['duties', 'evidence', 'switches', 'decision', 'words']);
    expect(ids(['comms'])).toEqual(['words', 'evidence', 'decision']);
  });

  test('no more than five, and what a folded seat has too many of is found in another', () => {
    const all = [...new Set(SIX_SEATS.flatMap(({ roles }) => roles as PlayRole[]))];
    const folded = sections(all, true);
    expect(folded.map(({ id }) => id)).toHaveLength(5);
    expect(sectionHolding(folded, 'duties')).toBe('words');
    expect(sectionHolding(folded, 'people')).toBe('evidence');
    expect(sectionHolding(folded, 'command')).toBe('command');
  });

  test('every one of the six seats can look and decide, and nobody but legal has duties', () => {
    for (const { roles } of SIX_SEATS) {
      expect(ids(roles as PlayRole[])).toEqual(expect.arrayContaining(['evidence', 'decision']));
      expect(sectionHolding(sections(roles as PlayRole[]), 'duties') !== null).toBe(
        roles.includes('legal-privacy'),
      );
    }
  });

  test('command goes with whoever has it', () => {
    expect(ids(['product-owner'])).not.toContain('command');
    expect(ids(['product-owner'], true)).toContain('command');
  });

  test('somebody who only watches has none', () => expect(ids([])).toEqual([]));
});

describe('switches', () => {
  test('the state of a scope in words, with a time to count to only while it propagates', () => {
    expect(scopeWords(undefined, spokenOf(HOUSE_NAMES)).text).toBe('Not applied');
    expect(scopeWords(scopeView({ state: 'authorised' }), spokenOf(HOUSE_NAMES)).text).toBe('Authorised');
    expect(
      scopeWords(scopeView({ state: 'waitingKey', waitsFor: 'product-owner' }), spokenOf(HOUSE_NAMES)),
    ).toEqual({
      tone: 'wait',
      text: 'Waiting for the key of Product owner',
      countTo: null,
    });
    expect(
      scopeWords(scopeView({ state: 'propagating', dueAt: 5 * MINUTE }), spokenOf(HOUSE_NAMES)).countTo,
    ).toBe(5 * MINUTE);
    expect(
      scopeWords(scopeView({ state: 'effective', effectiveAt: 6 * MINUTE }), spokenOf(HOUSE_NAMES)).text,
    ).toBe('In effect at T+06:00');
  });

  test('chosen scopes are sorted into what can be done with them', () => {
    const card = kitsOf(['incident-commander'])[0]!.switches.find(({ id }) => id === 'long-sessions-off')!;
    const known = {
      switch: 'long-sessions-off',
      title: '',
      authorisedBy: null,
      scopes: {
        mobile: scopeView({ state: 'authorised', authorised: true }),
        web: scopeView({ state: 'effective', authorised: true }),
      },
    };
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    const sorted = sortScopes(card, known, ['mobile', 'web', 'voice'], ['product-owner']);
    expect(ids(sorted.authorise)).toEqual(['voice']);
    expect(ids(sorted.apply)).toEqual(['mobile', 'voice']);
    expect(ids(sorted.revert)).toEqual(['web']);
    expect(sortScopes(card, known, ['mobile'], ['comms']).apply).toEqual([]);
  });
});

describe('the statement', () => {
  const { clauses } = kitsOf(['comms'])[0]!;

  test('the word count is the server’s, whatever was edited', () => {
    const chosen = clauses
      .slice(0, 4)
      .map(({ id }, index) => ({ clause: id, text: index === 2 ? '  two   words ' : '' }));
    for (const free of ['', 'Some more\nwords  here.'])
      expect(wordsOf(clauses, chosen, free)).toBe(serverWords(scenario.comms.clauses, chosen, free));
  });

  test('a sentence moves within the list and never out of it', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
  });
});

describe('the decision', () => {
  test('nothing is sent without an option; a full one fits the command', () => {
    const table = { citations: [], aside: ['patch', 'hold'], objectionsAsked: false };
    expect(decisionPayload(filled(EMPTY_DECISION, table))).toBeNull();
    const payload = decisionPayload(
      filled(
        {
          ...EMPTY_DECISION,
          option: 'patch',
          suite: 'multi-turn',
          targets: ['current'],
          n: '120',
          canary: '5',
          reconsider: '30',
        },
        table,
      ),
    );
    expect(payload).toMatchObject({ rejected: ['hold'], canaryPercent: 5, heard: [] });
    expect(payload?.reconsiderInMs).toBe(30 * MINUTE);
    expect(PAYLOADS.recordDecision.safeParse(payload).success).toBe(true);
  });

  test('suites known at a desk come once, the desk’s own list before what was run', () => {
    const run = { run: 'r', suite: 'single-turn', title: 'x', at: 0, results: [], evidence: '', mine: true };
    const known = knownSuites(kitsOf(['safety-lead']), [run]);
    expect(known.filter(({ id }) => id === 'single-turn')).toHaveLength(1);
    expect(known.find(({ id }) => id === 'single-turn')?.targets.length).toBeGreaterThan(0);
  });
});

describe('measurements in words', () => {
  test('a sample always carries its bounds', () => {
    expect(sampleWords(proportion(0, 60))).toMatch(/^0 of 60 failed: at most 4.9 %$/);
    expect(sampleWords(proportion(13, 60))).toMatch(
      /^13 of 60 failed: 22 % \(12 to|^13 of 60 failed: 22 % \(/,
    );
  });

  test('a reading says when it was true', () => {
    const words = readingWords({
      target: 't',
      title: 'T',
      sample: proportion(3, 40),
      perHour: { estimate: 2.31, low: 1, high: 5.04 },
      readAt: 6 * MINUTE,
      lagMs: MINUTE,
    });
    expect(words).toBe('about 2.3 an hour (1.0 to 5.0), read at T+06:00, 1 min behind');
  });
});

describe('numbers as people type them', () => {
  test.each([
    ['1,200', 1200],
    ['1 200', 1200],
    ['2,5', 2.5],
    ['', null],
    ['about ten', null],
  ])('%s', (typed, value) => expect(readNumber(typed)).toBe(value));

  test('minutes and shares', () => {
    expect(readMinutes('15')).toBe(15 * MINUTE);
    expect(readMinutes('-1')).toBeNull();
    expect(inMinutes(90_000)).toBe('1 min 30 s');
    expect([percent(0.0184), percent(0.0004), percent(0.22), percent(0)]).toEqual([
      '1.8 %',
      '0.04 %',
      '22 %',
      '0 %',
    ]);
  });
});

describe('the next update', () => {
  const declared = { at: 2 * MINUTE, severity: 1 as const, summary: '', by: null };
  const act = { act: 'one', title: '', storyClock: '', startedAt: 0, endsAt: 36 * MINUTE };
  const update = (audience: 'internal' | 'executives', at: number) =>
    ({ kind: 'update', audience, text: '', nextAt: null, happenedAt: at, at, by: null }) as const;
  const channel = [update('internal', 5 * MINUTE), update('executives', 9 * MINUTE)];

  test('is due one limit after the last internal one, or after the declaration', () => {
    expect(updateDueAt({ declared: null, channel: [], act }, MINUTE)).toBeNull();
    expect(updateDueAt({ declared, channel: [], act }, 30 * MINUTE)).toBe(32 * MINUTE);
    expect(updateDueAt({ declared, channel, act }, 30 * MINUTE)).toBe(35 * MINUTE);
  });

  test('is counted anew in a new act: nobody owed one for the night', () => {
    const morning = { ...act, act: 'two', startedAt: 18 * HOUR };
    expect(updateDueAt({ declared, channel, act: morning }, 30 * MINUTE)).toBe(18 * HOUR + 30 * MINUTE);
    const later = [...channel, update('internal', 18 * HOUR + 4 * MINUTE)];
    expect(updateDueAt({ declared, channel: later, act: morning }, 30 * MINUTE)).toBe(
      18 * HOUR + 34 * MINUTE,
    );
  });
});

test('a colleague can be asked for the keys they hold, with requests the server understands', () => {
  const base = emptyView('seat-mo');
  const roles: PlayRole[] = ['model-owner'];
  const view = {
    ...base,
    me: { ...base.me, roles, kits: { 'model-owner': roleKit(scenario, 'model-owner') } },
    kits: {},
    switches: {
      'long-sessions-off': {
        switch: 'long-sessions-off',
        title: '',
        authorisedBy: null,
        scopes: { schools: scopeView({ state: 'waitingKey', waitsFor: 'product-owner' }) },
      },
    },
  };
  const asks = askables('product-owner', view);
  expect(asks.map(({ id }) => id)).toContain('coSign.long-sessions-off.schools');
  for (const { request } of asks)
    expect(PAYLOADS.askColleague.safeParse({ role: 'product-owner', request }).success).toBe(true);
});

test('the review leaves empty answers and actions out, and fits the command', () => {
  const payload = pirPayload(
    { helped: 'The trace', times: ' ' },
    [
      { text: 'Gate long sessions', owner: 'Model owner', dueInDays: '14' },
      { text: '', owner: '', dueInDays: '7' },
    ],
    'incident',
  );
  expect(payload).toEqual({
    answers: { helped: 'The trace' },
    actions: [{ text: 'Gate long sessions', owner: 'Model owner', dueInDays: 14 }],
    classification: 'incident',
  });
  expect(PAYLOADS.fillPir.safeParse(payload).success).toBe(true);
});
