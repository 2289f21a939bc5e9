import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, headerLink, stepLink } from '../../server/log/chain.ts';
import { contentHash } from '../../server/log/contentHash.ts';
import { LogError } from '../../server/log/drillLog.ts';
import { parseJsonl, writeJsonl } from '../../server/log/jsonlLog.ts';
import { digestOf, hiddenAgain, textAt } from '../../server/log/privateText.ts';
import { freshKey } from '../../server/log/recordKey.ts';
import type { LogFile, StepLink } from '../../server/log/verify.ts';
import { stepsIn, verifyLog } from '../../server/log/verify.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { EventType, LogEvent, LogEventOf } from '../../shared/drill/events.ts';
import { REMOVED } from '../../shared/published.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { cases } from '../support/cases.ts';
import { recordedDrill } from '../support/recordedDrill.ts';

const key = freshKey();
let drill: LogFile;
let text = '';
beforeAll(async () => {
  drill = await recordedDrill(key);
  text = writeJsonl(drill);
}, 120_000);

/** A copy that can be edited at will. */
const copy = (): LogFile => parseJsonl(text);
const first = <T extends EventType>({ events }: LogFile, type: T): LogEventOf<T> => {
  const found = events.find((event): event is LogEventOf<T> & LogEvent => event.type === type);
  if (!found) throw new Error(`no ${type}`);
  return found;
};
/** As somebody would who knows the format and has not the key. */
function relinked(file: LogFile): LogFile {
  let last = headerLink(file.header);
  const links = new Map<number, StepLink>();
  for (const step of stepsIn(file.events)) {
    const number = step[0]?.step ?? 0;
    const link = file.links.get(number) ?? { hash: '', command: null, salts: {}, removed: {} };
    const known = hiddenAgain({ command: link.command, events: step }, link);
    last = stepLink(last, known ?? { command: link.command, events: step });
    links.set(number, { ...link, hash: last });
  }
  return { ...file, links, headerLink: headerLink(file.header) };
}
const cut = (file: LogFile, last: number): LogFile => {
  const events = file.events.filter(({ step }) => step <= last);
  return { ...file, events };
};
const renumbered = (events: LogEvent[]): LogEvent[] => {
  let step = 0;
  let before = 0;
  return events.map((event, index) => {
    if (event.step !== before) step = index + 1;
    before = event.step;
    return { ...event, seq: index + 1, step };
  });
};

describe('RECORD-1 a log of which nothing was changed', () => {
  it('is intact, and signed by the server whose key it names', () => {
    expect(verifyLog(copy())).toMatchObject({
      state: 'signed',
      seal: { key: key.name, publicKey: key.publicKey },
    });
  });

  it('is intact and unsigned where no server signed it', () => {
    expect(verifyLog({ ...copy(), seal: null })).toMatchObject({ state: 'unsigned', isOver: true });
  });

  it('is the same bytes when it is written again', () => {
    expect(writeJsonl(copy())).toBe(text);
  });

  it('shows its last link short enough to be read aloud', () => {
    const verdict = verifyLog(copy());
    if (verdict.state !== 'signed') throw new Error(verdict.state);
    expect(fingerprint(verdict.head)).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
  });

  it('says nothing of itself if it was written before there was a chain', () => {
    const file = copy();
    const old: LogFile = {
      ...file,
      header: { ...file.header, format: 'muster-log/1' },
      links: new Map(),
      headerLink: null,
      seal: null,
    };
    expect(verifyLog(parseJsonl(writeJsonl(old)))).toEqual({ state: 'unchained' });
  });
});

type Edit = (file: LogFile) => LogFile | undefined;
const set = (target: object, values: object): undefined => {
  Object.assign(target, values);
};
/** Edits of one fact each. Given to a reader as they are, and with every link made anew. */
const EDITS: Record<string, Edit> = {
  'declared ten minutes earlier': (file) =>
    set(first(file, 'incident.declared').data, {
      happenedAt: first(file, 'incident.declared').data.happenedAt - 600_000,
    }),
  'an event at another time': (file) =>
    set(first(file, 'decision.recorded'), { at: first(file, 'decision.recorded').at - 1 }),
  'another severity': (file) => set(first(file, 'incident.declared').data, { severity: 2 }),
  'harm set to nothing': (file) => {
    for (const event of file.events) if (event.type === 'world.changed') event.data.residual = 0;
  },
  'the rates of the world': (file) => set(first(file, 'world.changed').data, { rates: {} }),
  'another actor': (file) => {
    const { by } = first(file, 'incident.declared');
    if (by) by.seat = 'seat-cp';
  },
  'another role': (file) => {
    const { by } = first(file, 'decision.recorded');
    if (by) by.role = 'comms';
  },
  'a command id': (file) => set(first(file, 'incident.declared'), { commandId: 'another' }),
  'words somebody said': (file) => set(first(file, 'briefing.posted').data, { text: 'We knew at once.' }),
  'a page that was answered': (file) => set(first(file, 'page.acknowledged').data, { target: 'other' }),
  'a type': (file) => set(first(file, 'page.acknowledged'), { type: 'page.declined' as 'page.acknowledged' }),
  'a field renamed': (file) => {
    const { data } = first(file, 'page.acknowledged');
    Object.assign(data, { pageId: data.page });
    Reflect.deleteProperty(data, 'page');
  },
  'a field added': (file) => set(first(file, 'page.acknowledged').data, { note: 'x' }),
  'the seed': (file) => set(first(file, 'drill.created').data, { seed: 999 }),
  'the command that caused a step': (file) => {
    const link = [...file.links.values()].find(({ command }) => command?.name === 'declareIncident');
    if (link?.command) link.command.payload = { severity: 2, summary: '' };
  },
  'a command taken away': (file) => {
    const link = [...file.links.values()].find(({ command }) => command !== null);
    if (link) link.command = null;
  },
  'the last twenty events cut, the count mended': (file) => cut(file, file.events.at(-20)?.step ?? 0),
  'one step in the middle taken out, all numbers mended': (file) => {
    const gone = first(file, 'incident.declared').step;
    const links = new Map([...file.links].filter(([number]) => number < gone));
    const events = renumbered(file.events.filter(({ step }) => step !== gone));
    for (const event of events) {
      const before = file.events[event.seq - 1 + (event.step >= gone ? 1 : 0)];
      const link =
        event.seq === event.step && event.step >= gone ? file.links.get(before?.step ?? 0) : undefined;
      if (link) links.set(event.step, link);
    }
    return { ...file, events, links };
  },
  'two steps exchanged': (file) => {
    const steps = [...stepsIn(file.events)];
    const index = steps.findIndex((step, at) => step.length === 1 && steps[at + 1]?.length === 1);
    const [one, two] = [steps[index]?.[0], steps[index + 1]?.[0]];
    if (!one || !two) throw new Error('no two steps of one event');
    const [seqOne, seqTwo] = [one.seq, two.seq];
    Object.assign(one, { seq: seqTwo, step: seqTwo });
    Object.assign(two, { seq: seqOne, step: seqOne });
    const [linkOne, linkTwo] = [file.links.get(seqOne), file.links.get(seqTwo)];
    const links = new Map(file.links);
    if (linkOne && linkTwo) links.set(seqOne, linkTwo).set(seqTwo, linkOne);
    return { ...file, links, events: [...file.events].sort((a, b) => a.seq - b.seq) };
  },
  'a forged judgement at the end': (file) => {
    const last = file.events.at(-1) as LogEvent;
    const seq = last.seq + 1;
    const forged = {
      ...last,
      seq,
      step: seq,
      type: 'criterion.judged',
      data: { criterion: 'K1', points: 4, note: 'Splendid.' },
    } as LogEvent;
    return {
      ...file,
      events: [...file.events, forged],
      links: new Map(file.links).set(seq, { hash: '', command: null, salts: {}, removed: {} }),
    };
  },
  'another drill': (file) => ({ ...file, header: { ...file.header, drillId: 'better-drill' } }),
  'the scenario, its hash computed anew': (file) =>
    withScenario(file, (scenario) => ({ ...scenario, title: 'Easy' })),
  'the rubric, its hash computed anew': (file) =>
    withScenario(file, (scenario) => ({
      ...scenario,
      rubric: { ...scenario.rubric, requiredPages: {} as never },
    })),
  'another company pinned': (file) => ({
    ...file,
    header: { ...file.header, organisation: { id: 'other', hash: file.header.organisation?.hash ?? '' } },
  }),
};
const withScenario = (file: LogFile, change: (scenario: Scenario) => Scenario): LogFile => {
  const scenario = change(file.header.scenario);
  return { ...file, header: { ...file.header, scenario, hash: contentHash(scenario) } };
};

describe.each(Object.entries(EDITS))('RECORD-2 %s', (_what, edit) => {
  const edited = (): LogFile => {
    const file = copy();
    return edit(file) ?? file;
  };

  it('is found', () => {
    expect(verifyLog(edited()).state).toBe('changed');
  });

  it('is found when every link was made anew: the signature does not fit', () => {
    expect(verifyLog(relinked(edited())).state).toBe('changed');
  });

  it('cannot be hidden but by throwing the signature away, and then nobody vouches for it', () => {
    expect(verifyLog({ ...relinked(edited()), seal: null }).state).not.toBe('signed');
  });
});

describe('where it was changed', () => {
  it('is the event that was edited', () => {
    const file = copy();
    const event = first(file, 'decision.recorded');
    event.data.option = 'other';
    expect(verifyLog(file)).toMatchObject({ state: 'changed', seq: event.step });
  });

  it('is the first event that is missing at the end', () => {
    const file = cut(copy(), copy().events.at(-20)?.step ?? 0);
    expect(verifyLog(file)).toMatchObject({
      seq: file.events.length + 1,
      problem: expect.stringMatching(/signed with \d+ events, and the last \d+ are missing/),
    });
  });

  it('is the header', () => {
    const file = copy();
    file.header.scenario.title = 'Other';
    expect(verifyLog(file)).toMatchObject({
      seq: null,
      problem: expect.stringMatching(/its hash does not match/),
    });
  });
});

describe('a signature', () => {
  it('of another server names that server', () => {
    const foreign = freshKey();
    const head = drill.seal?.head ?? '';
    const file = { ...copy(), seal: foreign.seal(drill.header.drillId, drill.events.length, head) };
    expect(verifyLog(file)).toMatchObject({ state: 'signed', seal: { key: foreign.name } });
    expect(foreign.name).not.toBe(key.name);
  });

  it.each([
    ['that names a key it was not made with', { key: freshKey().name }],
    ['with the public half of another key', { publicKey: freshKey().publicKey }],
    ['of another length', { events: 3 }],
    ['of another end', { head: 'f'.repeat(64) }],
    ['that is no signature', { signature: 'AAAA' }],
  ])('%s is found', (_what, change) => {
    const file = copy();
    expect(verifyLog({ ...file, seal: file.seal && { ...file.seal, ...change } }).state).toBe('changed');
  });
});

describe('RECORD-2 any byte', () => {
  it('of header, step or order: changed, it is found or cannot be read', () => {
    // Of the scenario a part will do: it is held by one hash, which is worked out anew each time.
    const lines = text.split('\n');
    fc.assert(
      fc.property(fc.nat(lines.length - 2), fc.nat(), fc.integer({ min: 1, max: 94 }), (line, place, by) => {
        const old = lines[line] ?? '';
        const at = place % old.length;
        const code = old.charCodeAt(at);
        if (code < 32 || code > 126) return;
        const other = String.fromCharCode(32 + ((code - 32 + by) % 95));
        const flipped = old.slice(0, at) + other + old.slice(at + 1);
        const written = [...lines.slice(0, line), flipped, ...lines.slice(line + 1)].join('\n');
        let file: LogFile;
        try {
          file = parseJsonl(written);
        } catch (error) {
          expect(error).toBeInstanceOf(LogError);
          return;
        }
        // A space between two signs, or `E` for `e` in a number: other bytes that say the same.
        if (writeJsonl(file) === text) return;
        expect(verifyLog(file).state, `line ${line + 1}, "${old.slice(at - 10, at + 10)}"`).toBe('changed');
      }),
      { numRuns: cases(120) },
    );
  }, 240_000);
});

describe('RECORD-3 what a person may have removed', () => {
  const removedAll = (): LogFile => {
    const file = copy();
    for (const step of stepsIn(file.events)) {
      const link = file.links.get(step[0]?.step ?? 0);
      if (!link) continue;
      for (const [path, salt] of Object.entries(link.salts)) {
        const written = { command: link.command, events: step };
        link.removed[path] = digestOf({ salt, text: String(textAt(written, path)) }).digest;
        const keys = path.split('/').slice(1);
        let place: unknown = written;
        for (const name of keys.slice(0, -1)) place = Reflect.get(place as object, name);
        Reflect.set(place as object, keys.at(-1) ?? '', REMOVED);
      }
      link.salts = {};
    }
    return file;
  };

  it('is hidden in the chain: free text of welfare and of pauses', () => {
    const hidden = [...drill.links.values()].flatMap(({ salts }) => Object.keys(salts));
    expect(hidden.some((path) => path.endsWith('/data/reason'))).toBe(true);
    expect(hidden.some((path) => path.endsWith('/payload/basis'))).toBe(true);
    expect(hidden.some((path) => path.endsWith('/data/reviewer'))).toBe(true);
  });

  it('can go without breaking the chain, the signature or the score', () => {
    const file = parseJsonl(writeJsonl(removedAll()));
    const words = first(drill, 'drill.paused').data.reason;
    expect(writeJsonl(file)).not.toContain(words);
    expect(verifyLog(file)).toMatchObject({ state: 'signed' });
    const worth = ({ total, blocks }: ReturnType<typeof scoreDrill>) => [
      total,
      blocks.flatMap(({ criteria }) => criteria.map(({ id, points }) => [id, points])),
    ];
    expect(worth(scoreDrill(file.header, file.events))).toEqual(
      worth(scoreDrill(drill.header, drill.events)),
    );
  });

  it('cannot be given other words instead', () => {
    const file = removedAll();
    first(file, 'drill.paused').data.reason = 'Something else.';
    expect(verifyLog(file).state).toBe('changed');
  });

  it('leaves no name of whoever asked for an unnamed pause, whatever is kept of it', () => {
    const paused = first(drill, 'drill.paused');
    expect(paused.data.by).toBe('someone');
    expect(drill.links.get(paused.step)).toMatchObject({ command: null });
    expect(paused).toMatchObject({ by: null, commandId: null });
  });
});
