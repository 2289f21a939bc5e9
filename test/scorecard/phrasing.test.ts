import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { DURATION_PATTERN, parseDuration } from '../../server/content/pack/duration.ts';
import { inSentence, list } from '../../server/scorecard/phrasing.ts';
import type { SwitchUse } from '../../server/scorecard/switchUses.ts';
import { switchNames, switchTitle } from '../../server/scorecard/switchUses.ts';
import { formatDrillTime, hours, minutes, sheetDrillTime } from '../../shared/time.ts';

const scenario = SCENARIOS['self-harm-minor']?.a0;
if (!scenario) throw new Error('a0 is missing');
const use = (switchId: string, scope: string, effectiveAt = 0): SwitchUse => ({
  switch: switchId,
  scope,
  options: [],
  startedAt: 0,
  effectiveAt,
  revertedAt: null,
  byTeam: true,
  seqs: [],
});

describe('words of a scorecard', () => {
  it('lists read as sentences, also where an item holds a comma', () => {
    expect(list([])).toBe('none');
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(list(['a (x, y)', '"b, c"'])).toBe('a (x, y) and "b, c"');
    expect(list(['Legal, second on call', 'Safety'])).toBe('Legal, second on call; and Safety');
    expect(list(Array.from({ length: 12 }, (_, index) => `${index}`))).toMatch(/5, 6 and 5 more$/);
  });

  it('a sender fits into a sentence', () => {
    expect(inSentence('A parent in Norwich')).toBe('a parent in Norwich');
    expect(inSentence('The parent')).toBe('the parent');
    expect(inSentence('Amira')).toBe('Amira');
  });

  it('a switch is named once with all its scopes, without the names of flags and files', () => {
    const all = ['mobile', 'web', 'voice', 'schools'];
    expect(switchTitle(scenario, 'long-sessions-off', all)).toBe(
      'Long sessions off (Mobile, Web, Voice beta, Schools)',
    );
    const presses = [
      use('long-sessions-off', 'mobile', 1),
      use('model-back', 'us-uk', 1),
      use('long-sessions-off', 'web', 1),
      use('long-sessions-off', 'schools', 2),
    ];
    expect(switchNames(scenario, presses)).toEqual([
      'Long sessions off (Mobile, Web, Schools)',
      'Model back to cv-4.2 (US and UK)',
    ]);
    expect(switchNames(scenario, presses, ({ effectiveAt }) => ` at ${effectiveAt}`)).toEqual([
      'Long sessions off (Mobile, Web) at 1',
      'Model back to cv-4.2 (US and UK) at 1',
      'Long sessions off (Schools) at 2',
    ]);
  });
});

describe('drill times that nobody can misread', () => {
  it('name their hours, so that T+18:10 and T+18h 10m are told apart', () => {
    const told = [minutes(18) + 10_000, hours(1), hours(18) + minutes(20), hours(18) + minutes(24) + 15_000];
    expect(told.map(formatDrillTime)).toEqual(['T+18:10', 'T+1h 00m', 'T+18h 20m', 'T+18h 24m 15s']);
    expect(told.map(formatDrillTime).join()).not.toMatch(/:\d\d:/);
  });

  it('read back as the same moment, as people see them and as sheets hold them', () => {
    for (const at of [0, minutes(18) + 10_000, hours(1), hours(18) + minutes(24) + 15_000, hours(100)]) {
      expect(parseDuration(formatDrillTime(at))).toBe(at);
      expect(parseDuration(sheetDrillTime(at))).toBe(at);
      expect(formatDrillTime(at)).toMatch(new RegExp(DURATION_PATTERN));
    }
    expect(sheetDrillTime(hours(18) + minutes(20))).toBe('T+18:20:00');
  });
});
