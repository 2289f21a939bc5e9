import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { facilitatorLine } from '../../server/report/facilitatorLines.ts';
import { styleFor } from '../../server/report/terminalStyle.ts';
import type { TimelineEntry } from '../../server/report/timeline.ts';
import { Timeline, timelineText } from '../../server/report/timeline.ts';
import { shortsOf, Titles } from '../../server/report/titles.ts';
import type { EventType, LogEvent } from '../../shared/drill/events.ts';
import { foldEvent } from '../../shared/drill/foldEvent.ts';
import { LINES } from '../../shared/drill/lines.ts';
import type { Line } from '../../shared/drill/lineTable.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { playTeam } from '../support/playTeam.ts';

const scenario = SCENARIOS['self-harm-minor']?.a0;
if (!scenario) throw new Error('a0 is missing');
/** Events that name what no desk has a title for. */
const TITLED: ReadonlySet<EventType> = new Set(['inject.skipped', 'evidence.lost', 'component.deployed']);
const plain = styleFor({}, { NO_COLOR: '1' });
const linesOf = (events: readonly LogEvent[]): TimelineEntry[] => {
  const timeline = new Timeline(plain, new Titles(scenario, shortsOf(scenario)));
  return [...events.flatMap((event) => timeline.push(event)), ...timeline.end()];
};

describe.each(['par', 'novice', 'macro'])('the timeline of a drill played by %s', (team) => {
  let events: readonly LogEvent[] = [];
  let lines: TimelineEntry[] = [];
  beforeAll(async () => {
    events = (await playTeam(scenario, team, 7)).run.events;
    lines = linesOf(events);
  });

  it('keeps the order of the log and tells of no event twice', () => {
    const seqs = lines.flatMap((line) => line.events.map(({ seq }) => seq));
    expect(new Set(seqs).size).toBe(seqs.length);
    const firsts = lines.map((line) => line.events[0]?.seq ?? 0);
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
  });

  it('what one press did at one instant makes one line', () => {
    const pages = lines.filter((line) => line.events[0]?.type === 'page.sent');
    expect(pages[0]?.events.length).toBeGreaterThan(5);
    expect(pages[0]?.words).toMatch(/^Paged Incident commander on call[,;] /);
  });

  it('says of every event what everybody reads of it, and at most something more', () => {
    const titles = new Titles(scenario, shortsOf(scenario));
    let view = emptyView();
    const shared = new Map<number, string>();
    for (const event of events) {
      view = foldEvent(view, event);
      const line = (LINES[event.type] as Line<EventType>)(view, event as never);
      if (line !== null) {
        shared.set(event.seq, line);
        expect(facilitatorLine(event, titles), `${event.type} has a line already`).toBeNull();
      }
    }
    const alike = lines.filter(
      ({ events: [first, ...more] }) => first && more.length === 0 && !TITLED.has(first.type),
    );
    expect(alike.length).toBeGreaterThan(20);
    for (const {
      events: [first],
      words,
    } of alike) {
      const line = shared.get(first?.seq ?? 0);
      if (line !== undefined) expect(words.slice(0, line.length), first?.type).toBe(line);
    }
  });

  it('speaks in titles, not in ids', () => {
    const ids = [
      ...scenario.paging.targets,
      ...scenario.holdSystems,
      ...scenario.sealParts,
      ...scenario.suites,
      ...scenario.world.probes,
      ...scenario.people.welfare,
      ...scenario.duties,
      ...scenario.msel,
    ]
      .map(({ id }) => id)
      .filter((id) => id.includes('-'));
    for (const { words } of lines)
      for (const id of ids) expect(` ${words} `, id).not.toMatch(new RegExp(`[^\\w-]${id}[^\\w-]`));
  });

  it('fits a screen, in columns', () => {
    for (const line of lines) {
      const [first = '', ...more] = timelineText(line, plain).split('\n');
      expect(first).toMatch(/^T\+(?:\d\d:\d\d|\d+h \d\dm(?: \d\ds)?) +([A-Z]{2,3})? +\S/);
      expect(first.length).toBeLessThanOrEqual(106);
      for (const text of more) expect(text).toMatch(/^ {18}\S.{0,89}$/u);
      expect(line.words).not.toMatch(/ {2}|undefined|\[object|: *$/);
    }
  });
});
