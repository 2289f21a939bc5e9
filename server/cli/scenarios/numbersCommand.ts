import { BUNDLED_ORGANISATION, CATALOGUE, SCENARIOS } from '../../../scenarios/index.ts';
import { figuresOf } from '../../checker/checkFigures.ts';
import type { Figure } from '../../checker/figures.ts';
import { figuresIn } from '../../checker/figures.ts';
import type { Found } from '../../checker/walk.ts';
import { textsIn } from '../../checker/walk.ts';
import { styleFor } from '../../report/terminalStyle.ts';
import { readOptions, wantsHelp } from '../options.ts';

const HELP = `usage: npm run scenarios -- numbers

Works out again every number that follows from others beside it, in all bundled scenarios, the company and the catalogue: intervals
and ceilings from their samples, shares and sums from their parts, counts in a sample scaled up, what switches leave from the world.
One method: exact 95 % bounds, two-sided; where nothing was found, one-sided.`;

/** Exit 0 when every number comes out as it is written, 2 otherwise. */
export function numbersCommand(argv: string[]): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(`${HELP}\n`);
    return Promise.resolve(0);
  }
  readOptions(argv, {}, HELP, 0);
  const s = styleFor(process.stdout);
  const all = numbers();
  for (const [name, figures] of all)
    for (const { place, item } of figures)
      process.stdout.write(
        `${item.holds ? s.green('ok') : s.red('!!')}  ${name}: ${place}: "${item.words}"${item.holds ? '' : `: says ${item.says}, comes to ${item.should}`}\n`,
      );
  const wrong = all.flatMap(([, figures]) => figures).filter(({ item }) => !item.holds).length;
  const count = all.flatMap(([, figures]) => figures).length;
  process.stdout.write(`${count} numbers worked out again, ${wrong} of them otherwise\n`);
  return Promise.resolve(wrong === 0 ? 0 : 2);
}

const inTexts = (value: unknown, place: string): Found<Figure>[] =>
  textsIn(value, place).flatMap(({ item, place: at }) =>
    figuresIn(item).map((figure) => ({ place: at, item: figure })),
  );

/** Everything bundled that holds numbers, by name. */
export const numbers = (): [name: string, figures: Found<Figure>[]][] => [
  ...Object.values(SCENARIOS)
    .flatMap((library) => Object.values(library))
    .map((scenario): [string, Found<Figure>[]] => [
      `${scenario.id} ${scenario.variant}`,
      figuresOf(scenario),
    ]),
  ['company', inTexts(BUNDLED_ORGANISATION, 'organisation')],
  ['catalogue', inTexts(CATALOGUE, 'catalogue')],
];
