import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LogError } from '../../server/log/drillLog.ts';
import {
  LogFileUnreadable,
  MAX_LOG_BYTES,
  parseJsonl,
  unchained,
  writeJsonl,
} from '../../server/log/jsonlLog.ts';
import { logArbitrary } from '../support/eventArbitrary.ts';
import { headerFor, stepAfter } from '../support/logSteps.ts';

const header = headerFor('drill');
const events = [...stepAfter(0, 2, 'ü 🚨 \u0000'), ...stepAfter(2, 1), ...stepAfter(3, 3)];
const text = writeJsonl(unchained(header, events));

/** The exported log with line `number` (from 1) changed. */
const withLine = (number: number, change: (line: string) => string) =>
  text
    .split('\n')
    .map((line, index) => (index === number - 1 ? change(line) : line))
    .join('\n');
const withField = (number: number, fields: Record<string, unknown>) =>
  withLine(number, (line) => JSON.stringify({ ...JSON.parse(line), ...fields }));
const without = (number: number, name: string) => withField(number, { [name]: undefined });

function failure(written: string): LogFileUnreadable {
  try {
    parseJsonl(written);
  } catch (error) {
    if (error instanceof LogFileUnreadable) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('the exported log', () => {
  test('SCORE-1 what is written is read back, scenario and all', () => {
    expect(parseJsonl(text)).toMatchObject({ header, events });
    expect(text.split('\n')).toHaveLength(events.length + 2);
  });

  test('SCORE-1 any log survives, byte for byte', () => {
    fc.assert(
      fc.property(logArbitrary(40), (log) => {
        if (log.length === 0) return;
        const once = writeJsonl(unchained(header, log));
        const read = parseJsonl(once);
        expect(read.events).toEqual(log);
        expect(writeJsonl(read)).toBe(once);
      }),
    );
  });

  test('SCORE-1 the order of keys in memory does not show in the file', () => {
    const turned = events.map(
      (event) => Object.fromEntries(Object.entries(event).reverse()) as unknown as typeof event,
    );
    expect(
      writeJsonl(
        unchained(Object.fromEntries(Object.entries(header).reverse()) as unknown as typeof header, turned),
      ),
    ).toBe(text);
  });

  test('SCORE-1 what editors and mail do to a text file is forgiven: a byte order mark, CRLF, blank lines at the end or no line end', () => {
    for (const changed of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), `${text}\n  \n`, text.trimEnd()]) {
      expect(parseJsonl(changed)).toMatchObject({ header, events });
    }
  });

  const unreadable: [string, string, number | null, RegExp][] = [
    ['nothing at all', '', null, /it is empty\. Name the log\.jsonl/],
    ['only blank lines', '\n \n', null, /it is empty/],
    [
      'something else',
      'Dear all,\nplease find',
      1,
      /line 1: it does not begin like a log.*Name the log\.jsonl/,
    ],
    ['another JSON file', '{"name":"muster"}\n', 1, /no "format"/],
    ['a list', '[1,2]\n', 1, /no "format"/],
    [
      'another format',
      withField(1, { format: 'muster-log/3' }),
      1,
      /"muster-log\/3"; this version reads "muster-log\/1".*newer/,
    ],
    ['a header without scenario', without(1, 'scenario'), 1, /"scenario" is missing/],
    [
      'a scenario without variant',
      withField(1, { scenario: { id: 'a', version: '1' } }),
      1,
      /"scenario" must be a scenario with id/,
    ],
    ['a header without drill', without(1, 'drillId'), 1, /"drillId" is missing/],
    ['no events', `${text.split('\n')[0]}\n`, null, /no events.*copy or export it again/],
    [
      'a line that is not JSON',
      withLine(4, () => 'oops'),
      4,
      /line 4: it is not JSON\. Export the log again/,
    ],
    ['a blank line inside', withLine(3, () => ''), 3, /line 3: it is not JSON/],
    ['a line that is no event', withLine(4, () => '7'), 4, /line 4: it is not an event/],
    [
      'a missing event',
      withLine(4, () => '\n').replace('\n\n\n', '\n'),
      4,
      /line 4: event 3 is missing before event 4/,
    ],
    ['an event twice', withLine(3, (line) => `${line}\n${line}`), 4, /line 4: event 2 comes after event 2/],
    ['a torn step', withField(3, { step: 9 }), 3, /line 3: event 2 says step 9/],
    [
      'a cut last line',
      text.slice(0, -20),
      7,
      /line 7: the last line is cut off\. The file was not copied whole/,
    ],
    [
      'a prototype',
      withLine(4, (line) => line.replace('"flag"', '"__proto__"')),
      4,
      /named "__proto__".*do not trust/,
    ],
    [
      'a hidden prototype',
      withLine(4, (line) => line.replace('"flag"', '"\\u005f_proto__"')),
      4,
      /named "__proto__"/,
    ],
  ];
  test.each(unreadable)('SCORE-1 %s: the line and the remedy are named', (_what, written, line, words) => {
    const error = failure(written);
    expect(error).toBeInstanceOf(LogError);
    expect(error).toMatchObject({ code: 'logFileUnreadable', line });
    expect(error.message).toMatch(words);
  });

  test.each(['seq', 'step', 'at', 'type', 'by', 'commandId', 'data'])(
    'SCORE-1 an event without %s, or with a wrong one, is named',
    (name) => {
      expect(failure(without(3, name))).toMatchObject({ line: 3, problem: `"${name}" is missing` });
      for (const value of [-1, 0.5, [], true])
        expect(failure(withField(3, { [name]: value }))).toMatchObject({
          line: 3,
          problem: expect.stringContaining(`"${name}" must be`),
        });
    },
  );

  test('SCORE-1 an event type this version does not know is the kernel’s to judge', () => {
    expect(parseJsonl(withField(3, { type: 'moon.landed' })).events[1]?.type).toBe('moon.landed');
  });

  test('SCORE-1 a file of more than 200 MB is refused before it is taken apart', () => {
    const error = failure(' '.repeat(MAX_LOG_BYTES + 1));
    expect(error.message).toMatch(/it has 201 MB; at most 200 MB are read.*right file/s);
  });
});
