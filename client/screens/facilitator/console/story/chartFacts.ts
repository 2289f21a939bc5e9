import type { Box, DrawnRegion, DrawnState, DrawnWay, RegionNow } from '../../../../../shared/drawnChart.ts';
import type { DrillTime } from '../../../../../shared/time.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';

/** Nothing has moved in it yet, and no timer runs. */
export const isAtRest = ({ moved, next }: RegionNow): boolean => moved === null && next.length === 0;

export const nameOf = ({ states }: DrawnRegion, id: string): string =>
  states.find((state) => state.id === id)?.name ?? id;

/** The innermost state it is in; null before the drill starts. */
export const currentOf = ({ active }: RegionNow): string | null => active.at(-1) ?? null;

/** Where a way leads, or what it brings where it leads nowhere: `held`, `sends “Fresh report”`. */
const leadsTo = (region: DrawnRegion, { to, does }: DrawnWay): string =>
  to === null ? (does[0] ?? 'nothing more') : nameOf(region, to);

interface Coming {
  way: DrawnWay;
  dueAt: DrillTime;
  words: string;
}
/** What timers bring next, each moment once: where several ways wait for one timer, the first whose condition holds then is taken. */
export function comingOf(region: DrawnRegion, now: RegionNow): Coming[] {
  const seen = new Set<string>();
  return now.next.flatMap(({ way: id, dueAt }) => {
    const way = region.ways.find((item) => item.id === id);
    const timer = way?.timer?.id;
    if (!way || timer === undefined || seen.has(timer)) return [];
    seen.add(timer);
    const same = now.next.filter(
      (item) => region.ways.find((other) => other.id === item.way)?.timer?.id === timer,
    );
    const words = [
      ...new Set(
        same.flatMap((item) => {
          const other = region.ways.find(({ id: known }) => known === item.way);
          return other ? [leadsTo(region, other)] : [];
        }),
      ),
    ].join(' or ');
    return [{ way, dueAt, words }];
  });
}

/** The lines that a running timer may take. */
export const linesComing = (region: DrawnRegion, now: RegionNow): ReadonlySet<string> =>
  new Set(
    region.lines
      .filter(({ ways }) => ways.some((id) => now.next.some(({ way }) => way === id)))
      .map(({ id }) => id),
  );

/** Every way out of a state: its own first, then those of the frames around it, then those of the whole region. */
export const waysFrom = ({ ways }: DrawnRegion, state: string): DrawnWay[] =>
  ways
    .filter(({ from }) => from === null || state === from || state.startsWith(`${from}.`))
    .sort((one, other) => (other.from?.length ?? 0) - (one.from?.length ?? 0));

/** `when somebody answers, if “…” was answered: answered; sends “…”` */
function waySentence(region: DrawnRegion, way: DrawnWay): string {
  const given = way.given === null ? '' : `, if ${way.given}`;
  const target = way.to === null ? [] : [`goes to ${nameOf(region, way.to)}`];
  return `${way.when}${given}: ${[...target, ...way.does].join('; ') || 'nothing more'}`;
}

/** The facts of a region as sentences: where it is, since when, what comes, what leads on. */
export function regionSentences(
  region: DrawnRegion,
  now: RegionNow,
): { now: string; next: string[]; exits: string[] } {
  const current = currentOf(now);
  return {
    now:
      current === null
        ? 'Not started.'
        : `Now: ${nameOf(region, current)}${now.moved ? `, since ${formatDrillTime(now.moved.at)}` : ', since the start'}.`,
    next: comingOf(region, now).map(({ words, dueAt }) => `At ${formatDrillTime(dueAt)}: ${words}.`),
    exits:
      current === null ? [] : waysFrom(region, current).map((way) => `${capital(waySentence(region, way))}.`),
  };
}
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';
export const isArrow = (key: string): key is Arrow => /^Arrow(Left|Right|Up|Down)$/.test(key);

const middle = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];
/** The nearest state in a direction; what lies straight ahead goes before what lies to the side. */
export function neighbour(states: readonly DrawnState[], from: string, arrow: Arrow): string | null {
  const start = states.find(({ id }) => id === from);
  if (!start) return null;
  const [x, y] = middle(start);
  const ahead = states.flatMap((state) => {
    if (state.id === from || state.kind === 'any') return [];
    const [dx, dy] = [middle(state)[0] - x, middle(state)[1] - y];
    const [on, aside] =
      arrow === 'ArrowRight'
        ? [dx, dy]
        : arrow === 'ArrowLeft'
          ? [-dx, dy]
          : arrow === 'ArrowDown'
            ? [dy, dx]
            : [-dy, dx];
    return on > 1 ? [{ id: state.id, far: on + Math.abs(aside) * 2 }] : [];
  });
  return ahead.sort((one, other) => one.far - other.far)[0]?.id ?? null;
}
