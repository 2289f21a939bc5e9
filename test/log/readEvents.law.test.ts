import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableLog } from '../../server/log/drillLog.ts';
import { readEvents } from '../../server/log/readEvents.ts';
import { EVENT_SCHEMAS } from '../../server/log/schema/events.ts';
import type { Upcast } from '../../server/log/upcast.ts';
import { UPCASTS, upcast, upcastScenario } from '../../server/log/upcast.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { DATA } from '../support/eventArbitrary.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const eventOf = (type: string, data: unknown): LogEvent =>
  ({ seq: 41, step: 41, at: 0, type, by: null, commandId: null, data }) as unknown as LogEvent;
const read = (type: string, data: unknown, table?: readonly Upcast[]): LogEvent | undefined =>
  readEvents('d', [eventOf(type, data)], table)[0];
const refusal = (type: string, data: unknown): string => {
  try {
    read(type, data);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableLog);
    return error instanceof Error ? error.message : '';
  }
  throw new Error(`${type} was read: ${JSON.stringify(data)}`);
};

describe('an event is read as it was written, or refused', () => {
  it.each(Object.keys(EVENT_SCHEMAS))('%s', (type) => {
    const data = Object.entries(DATA).find(([name]) => name === type)?.[1] as fc.Arbitrary<object>;
    fc.assert(
      fc.property(data, fc.nat(), (written, pick) => {
        const event = eventOf(type, written);
        expect(readEvents('d', [event])[0]).toBe(event);
        const names = Object.keys(written);
        const name = names[pick % Math.max(1, names.length)];
        expect(refusal(type, { ...written, unheardOf: 1 })).toContain('it does not know field "unheardOf"');
        if (name === undefined) return;
        const { [name]: value, ...rest } = written as Record<string, unknown>;
        expect(refusal(type, { ...rest, [`${name}Id`]: value })).toMatch(
          new RegExp(`event 41: ${type}: (field "${name}" is missing|it does not know field "${name}Id")`),
        );
        // A flag holds any JSON.
        if (type === 'flag.set') return;
        expect(refusal(type, { ...written, [name]: Symbol.for('nothing JSON has') })).toContain(type);
      }),
      { numRuns: 12 },
    );
  });

  it('says which event, which field, and what may have happened', () => {
    expect(
      refusal('page.acknowledged', { pageId: 'p', target: 't', role: null, seat: null, name: '', words: '' }),
    ).toMatch(
      /event 41: page\.acknowledged: field "page" is missing; this log may have been edited, or written by a newer version/,
    );
    expect(refusal('moon.landed', {})).toContain('it does not know an event "moon.landed"');
    expect(refusal('constructor', {})).toContain('it does not know an event "constructor"');
  });
});

describe('old shapes become new ones', () => {
  const table: Upcast[] = [
    {
      type: 'command.grabbed',
      data: ({ who, ...rest }) => (who === undefined ? rest : { ...rest, role: who }),
    },
    { type: 'command.grabbed', renamedTo: 'command.claimed' },
    { type: 'command.claimed', renamedTo: 'command.taken' },
  ];

  it('over several builds: a field, then a name, then another name', () => {
    const event = read('command.grabbed', { who: 'comms', happenedAt: 5 }, table);
    expect(event).toMatchObject({ type: 'command.taken', data: { role: 'comms', happenedAt: 5 } });
  });

  it('and what is new already stays as it is', () => {
    const event = eventOf('command.taken', { role: 'comms', happenedAt: 5 });
    expect(readEvents('d', [event], table)[0]).toBe(event);
  });

  it('the chart of a scenario that rode along listens to the new names, and to nothing twice', () => {
    const old = structuredClone(tinyScenario);
    const within = (state: object): string => JSON.stringify(state);
    const renamed: Upcast[] = [{ type: 'incident.declared', renamedTo: 'incident.raised' }];
    const fresh = upcastScenario(old, renamed);
    expect(within(old.chart)).toContain('"incident.declared"');
    expect(within(fresh.chart)).not.toContain('"incident.declared"');
    expect(within(fresh.chart)).toBe(
      within(old.chart).replaceAll('"incident.declared":', '"incident.raised":'),
    );
    expect(upcastScenario(old, [])).toBe(old);
  });

  it('what a row tests, written in brackets once, comes in its field', () => {
    const [first, ...rest] = tinyScenario.msel;
    const old = { ...tinyScenario, msel: [{ ...first!, tests: 'In time. [M5, R4-tasks]' }, ...rest] };
    const fresh = upcastScenario(old, []);
    expect(fresh.msel[0]).toEqual({ ...first, tests: 'In time.', criteria: ['M5', 'R4-tasks'] });
    expect(fresh.msel.slice(1)).toEqual(rest);
    expect(upcastScenario(fresh, [])).toBe(fresh);
  });

  it('a rubric that spoke of grades and levers speaks of severities and switches', () => {
    const { severities, sufficient, ...rest } = tinyScenario.rubric;
    const old = {
      ...tinyScenario,
      rubric: {
        ...rest,
        grades: severities,
        sufficient: sufficient.map(({ switches, ...others }) => ({ levers: switches, ...others })),
      },
    } as unknown as typeof tinyScenario;
    const fresh = upcastScenario(old, []);
    expect(fresh.rubric).toEqual(tinyScenario.rubric);
    expect(upcastScenario(fresh, [])).toBe(fresh);
  });

  it('doing it twice is doing it once, for every change in the table', () => {
    for (const change of UPCASTS) {
      if (!('data' in change)) continue;
      const data = Object.entries(DATA).find(([name]) => name === upcast(change.type, {}).type)?.[1];
      if (data)
        fc.assert(
          fc.property(data as fc.Arbitrary<object>, (now) => expect(change.data({ ...now })).toEqual(now)),
        );
    }
  });
});
