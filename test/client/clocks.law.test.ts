import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { countdown, dueState } from '../../client/components/time.tsx';
import { unansweredOf } from '../../client/screens/facilitator/console/people/deskRow.tsx';
import { updateDueAt } from '../../client/screens/warRoom/desk/call/cadence.ts';
import { lastReading } from '../../client/screens/warRoom/lastReading.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { Viewer } from '../../server/audience/groups.ts';
import { advance, createViewer, stepsOf } from '../../server/audience/viewer.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { HOUR, MINUTE } from '../../shared/time.ts';
import { playTeam } from '../support/playTeam.ts';

const DAY = 24 * HOUR;

describe('a count of time left', () => {
  test('never goes below nothing, whatever is counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40 * DAY, max: 40 * DAY }), (ms) => {
        expect(countdown(ms)).toMatch(/^(\d+:)?\d\d:\d\d$/);
        if (ms <= 0) expect(countdown(ms)).toBe('00:00');
      }),
    );
  });

  test('a limit is overdue once the clock has passed it in play, also where the facilitator skipped over it', () => {
    const skips = [
      { from: 10 * MINUTE, to: 20 * MINUTE, why: 'skip' as const },
      { from: 36 * MINUTE, to: 18 * HOUR, why: 'act' as const },
    ];
    expect(dueState(5 * MINUTE, 4 * MINUTE, [])).toBe('ahead');
    expect(dueState(5 * MINUTE, 5 * MINUTE, [])).toBe('overdue');
    expect(dueState(15 * MINUTE, 20 * MINUTE, skips)).toBe('overdue');
    expect(dueState(36 * MINUTE, 18 * HOUR, skips)).toBe('overdue');
    // The night between two acts: the clock jumped, and nobody could have done it.
    expect(dueState(40 * MINUTE, 18 * HOUR, skips)).toBe('between');
    expect(dueState(18 * HOUR, 18 * HOUR, skips)).toBe('between');
    expect(dueState(18 * HOUR + MINUTE, 18 * HOUR, skips)).toBe('ahead');
    expect(dueState(18 * HOUR + MINUTE, 18 * HOUR + 2 * MINUTE, skips)).toBe('overdue');
  });
});

describe('a whole drill, as its screens count it', () => {
  let log: readonly LogEvent[] = [];
  beforeAll(async () => {
    const scenario = SCENARIOS['customer-data-leak']?.b0;
    if (!scenario) throw new Error('no scenario');
    log = (await playTeam(scenario, 'novice', 7)).run.events;
  });

  function viewsOf(viewer: Viewer): View[] {
    let state = createViewer(viewer);
    let view = emptyView(viewer.seat);
    return stepsOf(log).flatMap((step) => {
      const { state: next, frame } = advance(state, step, log);
      state = next;
      if (!frame) return [];
      view = foldFrame(view, { ...frame, answers: [], clock: { at: step[0]?.at ?? 0, speed: 1 } });
      return [view];
    });
  }

  test('the cadence of updates begins anew with the second act', () => {
    const everyMs = 30 * MINUTE;
    const views = viewsOf({ seat: 'seat-ic', staff: null }).filter(({ act, declared }) => act && declared);
    expect(new Set(views.map(({ act }) => act?.act)).size).toBeGreaterThan(1);
    for (const view of views)
      expect(updateDueAt(view, everyMs)).toBeGreaterThanOrEqual((view.act?.startedAt ?? 0) + everyMs);
  });

  test('what was measured last is what this seat read or found pinned, and says nothing of containment', () => {
    const views = viewsOf({ seat: 'seat-ic', staff: null });
    expect(lastReading(views[0] ?? emptyView())).toBeNull();
    const known = views.flatMap((view) => lastReading(view) ?? []);
    expect(known.length).toBeGreaterThan(0);
    for (const reading of known) expect(Object.keys(reading).sort()).toEqual(['at', 'found']);
    const times = log.flatMap((event) =>
      event.type === 'probe.completed'
        ? event.data.readings.map(({ readAt }) => readAt)
        : event.type === 'evidence.pinned'
          ? [event.at]
          : [],
    );
    for (const { at } of known) expect(times).toContain(at);
  });

  test('a page counts as unanswered at the desk where it rang, and at no other', () => {
    const rang = new Map<string, string>();
    for (const event of log) if (event.type === 'page.delivered') rang.set(event.data.page, event.data.seat);
    const sent = log.flatMap((event) => (event.type === 'page.sent' ? [event.data] : []));
    expect(sent.some(({ page, role }) => role !== null && !rang.has(page))).toBe(true);
    for (const view of viewsOf({ seat: 'seat-facilitator', staff: 'facilitator' }))
      for (const seat of Object.keys(view.seats)) {
        const open = Object.values(view.pages).filter(
          ({ page, state }) => rang.get(page) === seat && (state === 'delivered' || state === 'unanswered'),
        );
        expect(unansweredOf(view, seat)).toBeLessThanOrEqual(open.length);
      }
  });
});
