import { beforeAll, describe, expect, test } from 'vitest';
import { countdown } from '../../client/components/time.tsx';
import { briefOf } from '../../client/screens/warRoom/brief.ts';
import { heardSubject } from '../../client/screens/warRoom/call/heardSubject.ts';
import { containmentLine } from '../../client/screens/warRoom/containmentLine.ts';
import { isFound, isOpen, layFeed } from '../../client/screens/warRoom/feed/order.ts';
import { needsYou } from '../../client/screens/warRoom/needsYou.ts';
import { policyTicks } from '../../client/screens/warRoom/pages/pagePolicy.ts';
import { storyTime } from '../../client/screens/warRoom/storyTime.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import { advance, createViewer, resetFrame, stepsOf } from '../../server/audience/viewer.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import { MINUTE, SECOND } from '../../shared/time.ts';
import { playTeam } from '../support/playTeam.ts';

const scenario = SCENARIOS['self-harm-minor']?.a0;
let log: readonly LogEvent[] = [];

beforeAll(async () => {
  if (!scenario) throw new Error('no scenario');
  log = (await playTeam(scenario, 'par', 7)).run.events;
});

/** Everything a seat's screen holds, step by step. */
function* viewsOf(seat: string): Generator<View> {
  let state = createViewer({ seat, staff: null });
  let view = emptyView(seat);
  for (const step of stepsOf(log)) {
    const { state: next, frame } = advance(state, step, log);
    state = next;
    if (!frame) continue;
    view = foldFrame(view, { ...frame, answers: [], clock: { at: step[0]?.at ?? 0, speed: 1 } });
    yield view;
  }
}
const viewAt = (seat: string, at: number): View => {
  const upTo = log.filter((event) => event.at <= at);
  const state = stepsOf(upTo).reduce(
    (s, step) => advance(s, step, upTo).state,
    createViewer({ seat, staff: null }),
  );
  return foldFrame(emptyView(seat), { ...resetFrame(state, upTo), answers: [], clock: { at, speed: 1 } });
};

describe('what needs a person', () => {
  test('at every moment of a whole drill each need has its own key, and stands in order of urgency', () => {
    for (const { seat } of SIX_SEATS)
      for (const view of viewsOf(seat)) {
        const needs = needsYou(view);
        expect(new Set(needs.map(({ key }) => key)).size).toBe(needs.length);
        const firstNotPage = needs.findIndex(({ kind }) => kind !== 'page');
        if (firstNotPage >= 0)
          expect(needs.slice(firstNotPage).every(({ kind }) => kind !== 'page')).toBe(true);
      }
  });

  test('every kind comes up for somebody in a drill that is played well', () => {
    const kinds = new Set<string>();
    for (const { seat } of SIX_SEATS)
      for (const view of viewsOf(seat)) for (const { kind } of needsYou(view)) kinds.add(kind);
    for (const kind of ['page', 'ownership', 'clearance', 'inject', 'joint', 'silentPage'])
      expect(kinds).toContain(kind);
  });

  test('a page that rings is gone once it is acknowledged', () => {
    let rang = false;
    for (const view of viewsOf('seat-lp')) {
      const pages = needsYou(view).filter(({ kind }) => kind === 'page');
      rang ||= pages.length > 0;
      expect(pages.length).toBe(view.myPages.length);
    }
    expect(rang).toBe(true);
  });

  test('news with an open reply stands above the feed and not in it; answered news moves into the feed', () => {
    for (const { seat } of SIX_SEATS)
      for (const view of viewsOf(seat)) {
        const { fresh } = layFeed(view.feed, { readCount: 0, heldAt: null, filter: 'all' });
        expect(fresh.some(isOpen)).toBe(false);
        expect(fresh.length + view.feed.filter(isOpen).length).toBe(view.feed.length);
      }
  });
});

describe('the feed', () => {
  const item = (inject: string, channel: 'chat' | 'press' = 'chat') => ({
    inject,
    channel,
    from: 'x',
    to: [],
    subject: inject,
    body: '',
    phoneScript: null,
    replies: [],
    adHoc: false,
    asks: false,
    at: 0,
    by: null,
    answer: null,
    closedAt: null,
  });
  const feed = [item('a'), item('b', 'press'), item('c'), item('d')];
  const ids = (items: { inject: string }[]) => items.map(({ inject }) => inject).join('');

  test('what came since the last reading stands above the line, newest first', () => {
    const { fresh, read, waiting } = layFeed(feed, { readCount: 2, heldAt: null, filter: 'all' });
    expect([ids(fresh), ids(read), waiting]).toEqual(['dc', 'ba', 0]);
  });
  test('a held feed counts what waits and shows none of it', () => {
    const { fresh, read, waiting } = layFeed(feed, { readCount: 2, heldAt: 3, filter: 'all' });
    expect([ids(fresh), ids(read), waiting]).toEqual(['c', 'ba', 1]);
  });
  test('inside and outside share the feed between them', () => {
    const of = (filter: 'inside' | 'outside') =>
      ids(layFeed(feed, { readCount: 0, heldAt: null, filter }).fresh);
    expect([of('inside'), of('outside')]).toEqual(['dca', 'b']);
  });
  test('a search goes by every word, in what was written, by whom and the way it came', () => {
    const [mail] = feed;
    if (!mail) throw new Error('no message');
    const item = {
      ...mail,
      from: 'Elin Vestergren, Keldmark',
      subject: 'Is our data in this?',
      channel: 'mail' as const,
    };
    expect(['keldmark DATA', 'email elin', 'is our'].map((query) => isFound(item, query))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isFound(item, 'keldmark widget')).toBe(false);
  });
});

describe('around it', () => {
  test('the policy ticks nothing without a severity, and nobody who is being rung or has answered', () => {
    const view = viewAt('seat-ic', 2 * MINUTE);
    const kit = Object.values(view.me.kits)[0];
    if (!kit) throw new Error('no kit');
    expect(policyTicks(kit, null, {})).toEqual([]);
    expect(policyTicks(kit, 1, {})).toEqual(kit.pagePolicy[1]);
    const later = viewAt('seat-ic', 20 * MINUTE);
    const answered = Object.values(later.pages).filter(({ state }) => state === 'acknowledged');
    expect(answered.length).toBeGreaterThan(0);
    for (const { target } of answered) expect(policyTicks(kit, 0, later.pages)).not.toContain(target);
  });
  test('the line is the shortest limit on the card, whatever is declared', () => {
    const cards = [30 * MINUTE, 60 * MINUTE, null].map((containedMs, severity) => ({
      severity: severity as 0 | 1 | 2,
      name: '',
      short: '',
      criteria: [],
      firstMitigationMs: null,
      containedMs,
      updateEveryMs: null,
    }));
    expect(containmentLine(cards, null)).toEqual({ lineAt: 30 * MINUTE, limitAt: null });
    expect(containmentLine(cards, 1)).toEqual({ lineAt: 30 * MINUTE, limitAt: 60 * MINUTE });
    expect(containmentLine([], 0)).toEqual({ lineAt: null, limitAt: null });
  });
  test('the story clock runs on from the start of the act, past midnight too', () => {
    expect(storyTime('Tue 14:10 UTC', 132 * SECOND)).toBe('14:12:12Z');
    expect(storyTime('Tue 23:59 UTC', 61 * SECOND)).toBe('00:00:01Z');
    expect(storyTime('some evening', 0)).toBeNull();
  });
  test('a spoken act is complete only with its subject', () => {
    expect(heardSubject('briefed', '', '')).toBeNull();
    expect(heardSubject('updateGiven', '', '')).toBeNull();
    expect(heardSubject('declared', '', '')).toBeUndefined();
    expect(heardSubject('ownerNamed', 'technical', '')).toBeUndefined();
    expect(heardSubject('ownerNamed', 'technical', 'model-owner')).toBe('technical:model-owner');
  });
  test('whoever comes in late is told what happened from what they may see', () => {
    const brief = briefOf(viewAt('seat-cp', 15 * MINUTE));
    expect(brief.declared).not.toBeNull();
    expect(brief.inCall.length).toBeGreaterThan(1);
    expect(brief.lines.length).toBeGreaterThan(3);
    expect(brief.lines[0]?.place).toBeGreaterThan(brief.lines.at(-1)?.place ?? 0);
  });

  test('the brief spends its lines on what was done: who was rung and who came stands above them', () => {
    const view = viewAt('seat-cp', 15 * MINUTE);
    const brief = briefOf(view);
    for (const { item } of brief.lines) expect(item.text).not.toMatch(/^Paged |acknowledged|is in the call/);
    const named = Object.values(view.owners).filter(Boolean).length;
    expect(named).toBeGreaterThan(0);
    expect(brief.owners).toHaveLength(named);
    expect(brief.owners.join()).toContain('for the technical fix');
  });

  test('a page nobody answered is in the brief of whoever comes in while it is silent', () => {
    const silent = [...viewsOf('seat-cp')]
      .map((view) => briefOf(view).silent)
      .filter(({ length }) => length > 0);
    expect(silent.length).toBeGreaterThan(0);
  });

  test('no line holds an id or a mark-up sign where a name belongs', () => {
    for (const { seat } of SIX_SEATS)
      for (const { text } of viewAt(seat, 30 * MINUTE).timeline) {
        expect(text).not.toContain('`');
        expect(text).not.toMatch(/raw access .*: \w+\.$/);
      }
  });

  test('a countdown of a day reads in hours', () => {
    expect(countdown(90 * SECOND)).toBe('01:30');
    expect(countdown(24 * 60 * MINUTE - 4 * MINUTE - 20 * SECOND)).toBe('23:55:40');
    expect(countdown(-130 * SECOND)).toBe('00:00');
  });
});
