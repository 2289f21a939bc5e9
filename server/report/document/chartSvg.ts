import { own } from '../../../shared/keyed.ts';
import { MINUTE } from '../../../shared/time.ts';
import type { Block } from './document.ts';
import { INK } from './look.ts';

const [WIDTH, HEIGHT] = [500, 150];
const [LEFT, RIGHT, TOP, BOTTOM] = [34, 430, 12, 130];

/** A chart as a picture. Its words are figures and the titles of its curves; none was typed by anybody. */
export function chartSvg({ curves, line }: Extract<Block, { kind: 'chart' }>): string {
  const all = curves.flatMap(({ points }) => points);
  const right = Math.max(1, ...all.map(({ x }) => x));
  const step = stepFor(Math.max(1, ...all.map(({ y }) => y)));
  const top = step * Math.ceil(Math.max(1, ...all.map(({ y }) => y)) / step);
  const px = (x: number): string => (LEFT + ((RIGHT - LEFT) * x) / right).toFixed(1);
  const py = (y: number): string => (BOTTOM - ((BOTTOM - TOP) * y) / top).toFixed(1);
  const text = (
    x: string | number,
    y: string | number,
    words: string,
    fill: string,
    anchor: string,
  ): string =>
    `<text x="${x}" y="${y}" font-family="Roboto" font-size="7.5" fill="${fill}" text-anchor="${anchor}">${words.replace(/[&<>"]/g, '')}</text>`;
  const parts: string[] = [];
  for (let y = 0; y <= top; y += step)
    parts.push(
      `<line x1="${LEFT}" x2="${RIGHT}" y1="${py(y)}" y2="${py(y)}" stroke="${INK.rule}" stroke-width="0.5"/>`,
      text(LEFT - 5, Number(py(y)) + 2.5, `${y}`, INK.quiet, 'end'),
    );
  for (let x = 0; x <= right; x += 6 * MINUTE)
    parts.push(
      text(px(x), BOTTOM + 11, `T+${String(Math.round(x / MINUTE)).padStart(2, '0')}`, INK.quiet, 'middle'),
    );
  if (line)
    parts.push(
      `<line x1="${px(line.x)}" x2="${px(line.x)}" y1="${TOP}" y2="${BOTTOM}" stroke="${INK.quiet}" stroke-width="0.7" stroke-dasharray="2 2"/>`,
      text(Number(px(line.x)) - 3, TOP + 5, line.title, INK.quiet, 'end'),
    );
  for (const { points, look, title } of curves) {
    const { stroke, dash } = own(LOOKS, look);
    const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${px(x)} ${py(y)}`).join(' ');
    const end = points.at(-1);
    parts.push(
      `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="1.6"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
      end ? text(RIGHT + 5, Number(py(end.y)) + 2.5, title, stroke, 'start') : '',
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join('')}</svg>`;
}

const LOOKS = {
  team: { stroke: INK.harm, dash: '' },
  par: { stroke: INK.good, dash: '5 3' },
  nothing: { stroke: INK.quiet, dash: '1 2' },
} as const;

/** About four lines, at round figures. */
function stepFor(most: number): number {
  const size = 10 ** Math.floor(Math.log10(most / 4));
  return Math.max(1, ([1, 2, 5, 10].find((times) => times * size * 4 >= most) ?? 10) * size);
}
