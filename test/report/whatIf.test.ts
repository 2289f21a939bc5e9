import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WhatIfDesk } from '../../server/report/whatIf/whatIfDesk.ts';
import { MINUTE } from '../../shared/time.ts';
import type { WhatIfEdit, WhatIfResult, WhatIfStart } from '../../shared/whatIf.ts';

const fileOf = (name: string): Uint8Array =>
  brotliDecompressSync(readFileSync(join(import.meta.dirname, '../logs/3-answers', `${name}.jsonl.br`)));

function desk(name: string) {
  const [whatIfs, file] = [new WhatIfDesk(), fileOf(name)];
  const ask = (edits: WhatIfEdit[] | null) =>
    JSON.parse(whatIfs.tell({ drillId: name, length: 1, file, edits })) as WhatIfStart &
      WhatIfResult & { cannot?: string };
  return { ask, start: ask(null) };
}

/** Every act on one switch, so many minutes sooner. */
const sooner = ({ acts }: WhatIfStart, title: string, minutes: number): WhatIfEdit[] =>
  acts
    .filter(({ words }) => words.includes(title) && /^(Authorised|Applied)/.test(words))
    .map(({ step, at }) => ({ kind: 'move', step, at: at - minutes * MINUTE }));

// Rates per hour and shares left are those of the residual tables. A switch that is pressed m minutes sooner spares m minutes at
// the difference of the two rates: m x (before - after) / 60.
const BY_HAND = [
  // A0: 7.35 an hour at first; long sessions off everywhere leaves 11.6 %, 0.851 an hour. 1 min: (7.35 - 0.851) / 60 = 0.108.
  { log: 'self-harm-minor-a0-novice', title: 'Long sessions off', minutes: 1, spared: 0.108 },
  // B0: 540 an hour; S1 in all three regions leaves 39.2 %, 211.7 an hour. 2 min: 2 x (540 - 211.7) / 60 = 10.943.
  { log: 'customer-data-leak-b0-novice', title: 'Tickets connector off', minutes: 2, spared: 10.943 },
  // C0: 48 an hour; S1 alone leaves 7.9 %, 3.802 an hour. 1 min: (48 - 3.802) / 60 = 0.737.
  { log: 'viral-racist-output-c0-par', title: 'Banter tone off', minutes: 1, spared: 0.737 },
];

describe.each(BY_HAND)('$log', ({ log, title, minutes, spared }) => {
  const { ask, start } = desk(log);

  it(`${title}, ${minutes} min sooner, spares what the residual table says`, () => {
    const edits = sooner(start, title, minutes);
    const { before, after, cannot } = ask(edits);
    expect(cannot).toBeUndefined();
    expect(before.exposure - after.exposure).toBeCloseTo(spared, 2);
    const at = (index: number) => before.residualAt[index]?.at ?? 0;
    expect(after.residualAt[1]?.at).toBe(at(1) - minutes * MINUTE);
  });

  it('has three prepared what-ifs that stand and make a difference', () => {
    expect(start.prepared).toHaveLength(3);
    for (const { edits } of start.prepared) {
      const { cannot, before, after } = ask(edits);
      expect(cannot).toBeUndefined();
      expect(after.exposure !== before.exposure || after.total !== before.total).toBe(true);
    }
  });

  it('says in words which act cannot stand, and why', () => {
    const [press] = start.acts.filter(({ words }) => words.startsWith('Applied'));
    const { cannot } = ask([{ kind: 'move', step: press?.step ?? 0, at: 1_000 }]);
    expect(cannot).toMatch(/^“Applied .+” cannot stand at T\+00:01: .+/);
  });
});

it('a log that was changed says so', () => {
  const text = Buffer.from(fileOf('viral-racist-output-c0-par')).toString();
  const file = Buffer.from(text.replace('"severity":1', '"severity":2'));
  expect(JSON.parse(new WhatIfDesk().tell({ drillId: 'd', length: 1, file, edits: null }))).toEqual({
    cannot: expect.stringContaining('was changed after it was written'),
  });
});
