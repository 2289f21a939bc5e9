import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { faultsOfRefusal, goodPack, PackFolder } from '../support/packFolder.ts';

// A pack that asks for more than its check can do in good time is refused before it begins. Without that each of these took from half a
// minute to for ever.

const folder = new PackFolder();
afterAll(() => folder.remove());

type Block = Record<string, unknown>;
interface Pack {
  injects: Block & { report: Block };
  world: Block & { switches: Block };
  draws: Block;
  rubric: Block;
  story: unknown;
  acts: Record<'first-minutes', Block>;
}
const changed = (edit: (pack: Pack) => void): string => {
  const pack = parse(goodPack('large')) as Pack;
  edit(pack);
  return stringify(pack, { lineWidth: 0, aliasDuplicateObjects: false });
};
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const named = <T>(count: number, name: string, value: (index: number) => T): Record<string, T> =>
  Object.fromEntries(range(count).map((index) => [`${name}${index}`, value(index)]));
const inject = (index: number) => ({
  at: `T+0${index % 9}:00`,
  from: 'Ida Berg',
  to: ['comms'],
  channel: 'mail',
  subject: `Event ${index}`,
  body: 'It is so.',
  expectedAction: 'x',
  tests: 'y',
});
const states = (count: number, of: (index: number) => unknown): unknown => ({
  story: { initial: 's0', states: named(count, 's', of) },
});

const SHAPES: [string, () => string, RegExp][] = [
  [
    '27,000 fields',
    () =>
      range(27_000)
        .map((index) => `k${index}: 1`)
        .join('\n'),
    /holds 27000 entries; at most 1000/,
  ],
  [
    '16,000 anchors',
    () =>
      range(16_000)
        .map((index) => `k${index}: &a${index} 1`)
        .join('\n'),
    /holds 16000 entries/,
  ],
  [
    '900 unknown fields',
    () =>
      changed((pack) =>
        Object.assign(
          pack.injects.report,
          named(900, 'expectedActoin', () => 1),
        ),
      ),
    /there is no field "expectedActoin20" here, nor 879 more/,
  ],
  [
    '900 injects',
    () => changed((pack) => Object.assign(pack.injects, named(900, 'in', inject))),
    /at most 600 can be checked/,
  ],
  [
    '400 switches',
    () =>
      changed((pack) =>
        Object.assign(
          pack.world.switches,
          named(400, 'sw', () => Object.values(pack.world.switches)[0]),
        ),
      ),
    /at most 60 can be checked/,
  ],
  [
    '900 draws',
    () =>
      changed((pack) =>
        Object.assign(
          pack.draws,
          named(900, 'dr', () => ['a', 'b']),
        ),
      ),
    /at most 80 can be checked/,
  ],
  [
    'a condition of 200 tests',
    () =>
      changed((pack) =>
        Object.assign(pack.injects.report, {
          because: 'x',
          when: { all: range(100).map((index) => ({ any: [`flag.a${index}`, `flag.b${index}`] })) },
        }),
      ),
    /holds 200 tests/,
  ],
  [
    'endings of 150 tests in all',
    () =>
      changed((pack) => {
        pack.rubric.endings = named(3, 'e', (index) => ({
          title: 'E',
          text: 'x',
          when: { any: range(50).map((test) => `flag.f${index}x${test}`) },
        }));
      }),
    /rubric.endings|150 tests in all/,
  ],
  [
    '800 states',
    () =>
      changed((pack) => {
        pack.story = states(800, (index) => ({ after: { '1m': { to: `s${(index + 1) % 800}` } } }));
      }),
    /at most 300 can be checked/,
  ],
  [
    '250 states with many ways',
    () =>
      changed((pack) => {
        pack.story = states(250, (index) => ({
          on: {
            'incident.declared': [
              { to: `s${(index + 1) % 250}`, when: 'declared' },
              { to: `s${(index * 7) % 250}`, when: 'not declared' },
            ],
          },
          always: { to: `s${(index + 3) % 250}`, when: `severity is ${index % 3} and not declared` },
        }));
      }),
    /chart|story/,
  ],
  [
    'an act of a year',
    () => changed((pack) => Object.assign(pack.acts['first-minutes'], { endsAt: '8000h' })),
    /8000 hours; at most 168/,
  ],
];

describe('a pack that is too much', () => {
  test.each(SHAPES)('%s', (_name, text, expected) => {
    const { sources, refused } = folder.fill({ 'large.yaml': text(), 'good.yaml': goodPack('good') });
    expect(Object.keys(sources)).toEqual(['good']);
    expect(refused.flatMap(faultsOfRefusal)).toEqual([]);
    expect(refused[0]?.problems.map(({ place, problem }) => `${place} ${problem}`).join('\n')).toMatch(
      expected,
    );
  });
});
