import type { DrawnRegion, DrawnWay, RegionNow } from '../../../../../shared/drawnChart.ts';
import { At } from '../../../../components/time.tsx';
import { nameOf, waysFrom } from './chartFacts.ts';

/** One state in words: what happens as it is entered, what leads on from it, and what each way brings. */
export function StateDetails({ region, now, state }: { region: DrawnRegion; now: RegionNow; state: string }) {
  const drawn = region.states.find(({ id }) => id === state);
  if (!drawn) return null;
  const isNow = now.active.includes(state);
  const ways = waysFrom(region, state);
  return (
    <section
      aria-label={`${region.name}: ${drawn.name}`}
      className="mt-1 rounded-control border border-act bg-act-wash px-2.5 py-2 text-small"
    >
      <h4 className="font-semibold">
        {drawn.name}
        {isNow && (
          <span className="font-normal text-fg-2">
            {' '}
            now, since {now.moved ? <At at={now.moved.at} /> : 'the start'}
          </span>
        )}
      </h4>
      {drawn.entry.length > 0 && <p className="text-fg-2">Entered, it {drawn.entry.join('; ')}.</p>}
      {ways.length === 0 && <p className="text-fg-2">Nothing leads on from here.</p>}
      <ul className="mt-1 flex flex-col gap-1">
        {ways.map((way) => (
          <Way key={way.id} region={region} way={way} />
        ))}
      </ul>
    </section>
  );
}

const Way = ({ region, way: { when, given, to, does } }: { region: DrawnRegion; way: DrawnWay }) => (
  <li className="[overflow-wrap:anywhere]">
    <span className="text-fg-2">
      {when}
      {given !== null && `, if ${given}`}
    </span>
    {to !== null && (
      <>
        {' '}
        → <strong className="font-semibold">{nameOf(region, to)}</strong>
      </>
    )}
    {does.length > 0 && <span className="block pl-3">{does.join('; ')}</span>}
  </li>
);
