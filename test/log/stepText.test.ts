import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkText, stepBytes, stepText } from '../../server/log/stepText.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';

// The bytes under a link are put together from parts. Exported logs and old ones are checked against them for ever.

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '"', '\\', '\u2028', '\ud800', '\0'),
);
const json = fc.jsonValue({ maxDepth: 3 });
const number = fc.nat(1_000_000);
const account = fc.record({ id: number, name: text });
const command = fc.option(
  fc.record(
    { seat: text, name: text, payload: json, role: fc.option(text), account },
    { requiredKeys: ['seat', 'name', 'payload', 'role'] },
  ),
) as fc.Arbitrary<GivenCommand | null>;
const events = fc.array(
  fc.record({
    seq: number,
    step: number,
    at: number,
    type: text,
    by: fc.option(
      fc.record({ seat: text, role: fc.option(text), account }, { requiredKeys: ['seat', 'role'] }),
    ),
    commandId: fc.option(text),
    data: json,
  }),
  { minLength: 1, maxLength: 4 },
) as fc.Arbitrary<unknown> as fc.Arbitrary<LogEvent[]>;

it('the bytes that are hashed are the JSON of envelope and command in their fixed order', () => {
  fc.assert(
    fc.property(command, events, (given, step) => {
      const written = [
        given && [given.seat, given.name, given.payload, given.role, given.account ?? null],
        ...step.map(({ seq, step: number, at, type, by, commandId, data }) => [
          seq,
          number,
          at,
          type,
          by,
          commandId,
          data,
        ]),
      ];
      expect(stepBytes(stepText({ command: given, events: step }))).toBe(JSON.stringify(written));
    }),
  );
});

it('a link is stored as the JSON of its hash and its command', () => {
  fc.assert(
    fc.property(command, (given) => {
      const { command: parts } = stepText({ command: given, events: [] });
      const read = JSON.parse(linkText('ab12', parts)) as { hash: string; command: GivenCommand | null };
      expect(read).toEqual(JSON.parse(JSON.stringify({ hash: 'ab12', command: given })));
    }),
  );
});
