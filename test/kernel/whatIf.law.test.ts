import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDebriefed } from '../../server/audience/debriefed.ts';
import type { KeptLog } from '../../server/kernel/redecide.ts';
import { actsIn, NoSuchWhatIf, whatIf } from '../../server/kernel/whatIf/whatIf.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { MINUTE } from '../../shared/time.ts';
import type { WhatIfEdit } from '../../shared/whatIf.ts';
import { cases } from '../support/cases.ts';
import { goldenFile } from '../support/goldenDrills.ts';

const GOLDEN = [
  'self-harm-minor-a0-par',
  'customer-data-leak-b1-novice',
  'viral-racist-output-c2-par',
  'every-control',
];
const keptIn = (name: string) => {
  const { header, events, links } = goldenFile('3-answers', name);
  const commands = new Map(
    [...links].flatMap(([step, { command }]) => (command ? [[step, command] as const] : [])),
  );
  return { header, log: { scenario: header.scenario, events, commands } satisfies KeptLog };
};
const text = (events: readonly LogEvent[]): string => JSON.stringify(events);

describe.each(GOLDEN)('what if, on %s', (name) => {
  const { header, log } = keptIn(name);
  const acts = actsIn(log);
  const act = fc.constantFrom(...acts);

  it('an act moved to its own minute changes nothing: the log is the same, and so is its score', () => {
    expect(text(whatIf(log, []).events)).toBe(text(log.events));
    fc.assert(
      fc.property(act, ({ step, at }) => {
        const again = whatIf(log, [{ kind: 'move', step, at }]);
        expect(again.dropped).toEqual([]);
        expect(text(again.events)).toBe(text(log.events));
      }),
      { numRuns: cases(4) },
    );
    expect(scoreDrill(header, asDebriefed(whatIf(log, []).events))).toEqual(
      scoreDrill(header, asDebriefed(log.events)),
    );
  });

  it('an act taken away and added again at its minute changes nothing', () => {
    fc.assert(
      fc.property(act, ({ step, at, command: { seat, role, name: what, payload } }) => {
        const again = whatIf(log, [
          { kind: 'remove', step },
          { kind: 'add', at, seat, role: role ?? null, name: what, payload },
        ]);
        expect(text(again.events)).toBe(text(log.events));
      }),
      { numRuns: cases(4) },
    );
  });

  it('whatever is moved or taken away, the result is a log of the same drill, the same each time, and it can be scored', () => {
    const jumps = log.events.flatMap((event) => (event.type === 'clock.skipped' ? [event.data] : []));
    const isPlayed = (at: number) => !jumps.some(({ from, to }) => at > from && at < to);
    const minute = fc.integer({ min: 0, max: 35 * MINUTE }).filter(isPlayed);
    const before = text(log.events);
    fc.assert(
      fc.property(act, minute, fc.boolean(), ({ step }, at, isMove) => {
        const edits: WhatIfEdit[] = [isMove ? { kind: 'move', step, at } : { kind: 'remove', step }];
        const once = whatIf(log, edits);
        expect(text(whatIf(log, edits).events)).toBe(text(once.events));
        expect(once.events.map(({ seq }) => seq)).toEqual(once.events.map((_, index) => index + 1));
        expect(once.events.every(({ at: then }, index) => then >= (once.events[index - 1]?.at ?? 0))).toBe(
          true,
        );
        for (const { rejection } of once.dropped) expect(rejection.message).not.toBe('');
        expect(scoreDrill(header, asDebriefed(once.events)).total).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: cases(6) },
    );
    expect(text(log.events)).toBe(before);
  }, 120_000);

  it('a minute before the start, after the end or inside a jump is refused, and so is an act that is none', () => {
    const [{ step } = { step: 0 }] = acts;
    const ask = (edit: WhatIfEdit) => () => whatIf(log, [edit]);
    const ended = log.events.find(({ type }) => type === 'drill.ended')?.at ?? 0;
    expect(ask({ kind: 'move', step, at: ended })).toThrow(/after the drill ended at T\+/);
    expect(ask({ kind: 'move', step: 1, at: 0 })).toThrow(NoSuchWhatIf);
    expect(() =>
      whatIf(log, [
        { kind: 'remove', step },
        { kind: 'move', step, at: MINUTE },
      ]),
    ).toThrow(/changed twice/);
    const jump = log.events.find(({ type }) => type === 'clock.skipped');
    if (jump?.type === 'clock.skipped')
      expect(ask({ kind: 'move', step, at: jump.data.from + 1 })).toThrow(/clock jumped from/);
  });
});
