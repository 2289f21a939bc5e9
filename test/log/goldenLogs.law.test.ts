import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rebuildViewer, resetFrame } from '../../server/audience/viewer.ts';
import { redecide } from '../../server/kernel/redecide.ts';
import { parseJsonl, writeJsonl } from '../../server/log/jsonlLog.ts';
import { readEvents } from '../../server/log/readEvents.ts';
import { upcastScenario } from '../../server/log/upcast.ts';
import { verifyLog } from '../../server/log/verify.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import { foldEvents } from '../../shared/drill/foldEvent.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Expected } from '../support/recordLogs.ts';
import { worthOf } from '../support/recordLogs.ts';

// Logs that earlier builds wrote (`npm run record-logs`), which every later one must read. A file here is never written again; when this
// fails, the build is wrong, not the file: an event that changed its shape or its name needs a row in server/log/upcast.ts.
//
// The points are those of the rules of the build that wrote `expected.json`. Rules are code, so a deliberate change of the rules changes
// them: say so in the commit, and write them anew with `npm run record-logs -- --rescore <folder>`, which leaves the logs alone.

const FOLDER = join(import.meta.dirname, '../logs');
const sets = readdirSync(FOLDER, { withFileTypes: true }).flatMap((item) =>
  item.isDirectory() ? [item.name] : [],
);

const logsIn = (set: string): [string, string][] =>
  readdirSync(join(FOLDER, set))
    .filter((file) => file.endsWith('.jsonl.br'))
    .map((file) => [file.replace('.jsonl.br', ''), join(FOLDER, set, file)]);

it('there are logs of the first format, and none is lost', () => {
  expect(sets).toContain('1-without-chain');
  expect(logsIn('1-without-chain')).toHaveLength(20);
});

describe.each(sets)('RECORD-1 the logs of %s', (set) => {
  const expected = JSON.parse(readFileSync(join(FOLDER, set, 'expected.json'), 'utf8')) as Record<
    string,
    Expected
  >;

  it('are all there, each with what it was worth', () => {
    expect(
      logsIn(set)
        .map(([name]) => name)
        .sort(),
    ).toEqual(Object.keys(expected).sort());
  });

  it.each(logsIn(set))('%s: is read whole, is worth what it was, and every view folds', (name, path) => {
    const text = brotliDecompressSync(readFileSync(path)).toString();
    const file = parseJsonl(text);
    expect(writeJsonl(file)).toBe(text);
    expect(verifyLog(file).state).toBe(set === '1-without-chain' ? 'unchained' : 'signed');
    const events = readEvents(file.header.drillId, file.events);
    const header = { ...file.header, scenario: upcastScenario(file.header.scenario) };
    expect({ events: events.length, ...worthOf(scoreDrill(header, events)) }).toEqual(
      Object.entries(expected).find(([key]) => key === name)?.[1],
    );
    for (const [seat, staff] of [
      ['seat-ic', null],
      ['seat-cp', null],
      ['seat-observer', 'observer'],
      ['seat-facilitator', 'facilitator'],
    ] as const) {
      const frame = resetFrame(rebuildViewer({ seat, staff }, events), events);
      const view = foldEvents(emptyView(seat), frame.events);
      expect(view.phase).toBe('debrief');
      expect(view.timeline.length).toBeGreaterThan(5);
    }
  });
});

describe.each(sets.filter((set) => set !== '1-without-chain'))('%s keeps its commands', (set) => {
  it.each(logsIn(set))('%s: as many as it had', (_name, path) => {
    const { header, events, links } = parseJsonl(brotliDecompressSync(readFileSync(path)).toString());
    const commands = new Map(
      [...links].flatMap(([step, { command }]) => (command ? [[step, command] as const] : [])),
    );
    const given = new Set(events.filter(({ commandId }) => commandId !== null).map(({ step }) => step));
    expect(commands.size).toBe(given.size);
    // Rules change; what was decided under older ones need not stand under these. That it can be asked at all is what is held here.
    expect(redecide({ scenario: header.scenario, events, commands }).events.length).toBeGreaterThan(0);
  });
});
