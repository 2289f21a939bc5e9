import type { CDPSession, Locator, Page } from 'playwright-core';
import type { Figure } from '../measure.ts';
import { figure, percentile } from '../measure.ts';
import { interaction } from './watching.ts';

/** Looks for its place first, which is the tool's own work in the page, and gives back the press alone. */
type Press = readonly [name: string, ready: (page: Page) => Promise<() => Promise<unknown>>];

async function aim(page: Page, target: Locator): Promise<() => Promise<unknown>> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target.toString()} is not in sight`);
  return () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
const button =
  (name: string | RegExp): Press[1] =>
  (page) =>
    aim(page, page.getByRole('button', { name }).and(page.locator(':not([inert] *)')).first());
const tab =
  (name: string): Press[1] =>
  (page) =>
    aim(
      page,
      page.getByRole('tablist', { name: 'Your desk' }).getByRole('tab', { name: new RegExp(`^${name}`) }),
    );
const key =
  (name: string): Press[1] =>
  (page) =>
    Promise.resolve(() => page.keyboard.press(name));
const typed =
  (field: (page: Page) => Locator, words: string): Press[1] =>
  async (page) => {
    await field(page).focus();
    return () => page.keyboard.type(words, { delay: 150 });
  };
const shut: Press = ['close by Esc', key('Escape')];

/** Everything on the desk that is pressed in a drill and gives nothing away. */
const PRESSES: readonly Press[] = [
  ['tab Switches', tab('Switches')],
  ['tab Decision', tab('Decision')],
  ['tab Evidence', tab('Evidence')],
  ['tab Words', tab('Words')],
  ['tab Command', tab('Command')],
  ['Timeline', button(/^Open the timeline$/i)],
  shut,
  ['People', button(/^Open people and pages$/)],
  shut,
  ['Board', button(/^Open the board/)],
  shut,
  ['Page people', button(/^Page people/)],
  shut,
  ['palette, Ctrl K', key('Control+k')],
  shut,
  ['outside', button(/^outside \d+/)],
  ['outside again', button(/^outside \d+/)],
  ['inside', button(/^inside \d+/)],
  ['inside again', button(/^inside \d+/)],
  ['Hold', button(/^Hold/)],
  ['Let it run', button(/^Let it run/)],
  ['Search', button(/^Search what came in$/)],
  ['Search: a letter typed', typed((page) => page.getByRole('searchbox'), 'fam')],
  ['Search: closed by Esc', key('Escape')],
  ['J, next in what came in', key('j')],
  ['J again', key('j')],
  ['K, previous', key('k')],
  ['Esc, back to the desk', key('Escape')],
  ['N, first that needs you', key('n')],
  [
    'a letter typed in the channel',
    typed((page) => page.getByRole('textbox', { name: 'Message to the call' }), 'On it'),
  ],
  ['Send', button(/^Send$/)],
];

/** How long each press takes until the next paint, and the slowest of them. */
export async function pressFigures(
  page: Page,
  cdp: CDPSession,
  rounds: number,
  who: string,
): Promise<Figure[]> {
  const found = PRESSES.map(([name]) => ({ name, paints: [] as number[], work: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const [place, [, ready]] of PRESSES.entries()) {
      const act = await ready(page);
      const { paintMs, workMs } = await interaction(page, cdp, act);
      found[place]?.paints.push(paintMs);
      found[place]?.work.push(workMs);
    }
  const each = found
    .filter(({ name }, place) => name !== shut[0] || place === found.findIndex((one) => one.name === name))
    .map(({ name, paints, work }) =>
      figure(`  ${name}`, 'ms', 200, `To the next paint; ${middle(work)} ms of main thread in all.`, paints),
    );
  const worst = Math.max(...each.map(({ median }) => median));
  return [
    figure('desk: slowest press or key', 'ms', 200, `Interaction to next paint. ${who}`, [worst]),
    ...each,
  ];
}

const middle = (values: readonly number[]): number => Math.round(percentile(values, 0.5));
