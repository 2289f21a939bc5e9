import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../shared/drill/parseCommand.ts';

const told = (name: string, payload: unknown): string => {
  const parsed = parseCommand('seat-sl', { id: 'x', name, payload });
  return 'rejection' in parsed ? parsed.rejection.message : 'accepted';
};

describe('KERNEL-3 a malformed command is refused in words a person can act on', () => {
  it.each([
    ['declareIncident', { severity: 7 }, '"severity" must be one of 0, 1, 2.'],
    ['declareIncident', {}, '"severity" must be one of 0, 1, 2.'],
    ['declareIncident', [], 'The payload must be an object.'],
    ['sendPage', { targets: 'all' }, '"targets" must be a list.'],
    ['sendPage', { targets: [] }, '"targets" must not be empty.'],
    ['sendPage', { targets: [4] }, '"targets.0" must be a text.'],
    ['postMessage', { text: '  ' }, '"text" must not be empty.'],
    ['postMessage', { text: 'x'.repeat(9_000) }, /"text" must be at most \d+ characters\.$/],
    ['postMessage', { text: 'hi', loud: true }, 'The payload has no field "loud".'],
    ['setOwner', { area: 'moon', role: 'comms' }, /"area" must be one of org, technical, external/],
  ])('%s %j', (name, payload, words) => {
    if (typeof words === 'string') expect(told(name, payload)).toBe(words);
    else expect(told(name, payload)).toMatch(words);
  });

  it('no message speaks of the checker', () => {
    for (const payload of [null, 4, 'x', [], { a: { b: 1 } }, { severity: null }])
      expect(told('declareIncident', payload)).not.toMatch(/undefined|Invalid|received|zod|expected/i);
  });
});
