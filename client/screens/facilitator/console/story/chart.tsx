import { memo, useState } from 'react';
import type { DrawnChart, DrawnRegion, RegionNow } from '../../../../../shared/drawnChart.ts';
import { Ticking } from '../../../../components/ticking.tsx';
import { countdown } from '../../../../components/time.tsx';
import { useDrillNow } from '../../../../connection/context.tsx';
import { comingOf, currentOf, isAtRest, nameOf, regionSentences } from './chartFacts.ts';
import { RegionDrawing } from './regionDrawing.tsx';
import { StateDetails } from './stateDetails.tsx';

interface Pair {
  region: DrawnRegion;
  now: RegionNow;
}
/** Each region as drawn with where it is, in the order of the chart. */
export const pairsOf = (chart: DrawnChart, regions: readonly RegionNow[]): Pair[] =>
  chart.regions.flatMap((region) => {
    const now = regions.find(({ id }) => id === region.id);
    return now ? [{ region, now }] : [];
  });

/** The regions that move, drawn; those at rest only where somebody opened them. */
export function Chart({ pairs, opened }: { pairs: readonly Pair[]; opened: ReadonlySet<string> }) {
  const [chosen, setChosen] = useState<{ region: string; state: string } | null>(null);
  const shown = pairs.filter(({ region, now }) => !isAtRest(now) || opened.has(region.id));
  if (shown.length === 0) return <p className="py-2 text-body text-fg-2">Nothing has moved yet.</p>;
  return (
    <ul className="-mt-1 flex flex-col divide-y divide-line">
      {shown.map(({ region, now }) => (
        <Region
          key={region.id}
          region={region}
          now={now}
          state={chosen?.region === region.id ? chosen.state : null}
          onChoose={setChosen}
        />
      ))}
    </ul>
  );
}

type Choose = (chosen: { region: string; state: string } | null) => void;

/** Drawn again when something of this region changed: the console tells of all of them at once. */
const Region = memo(
  function Region({ region, now, state, onChoose }: Pair & { state: string | null; onChoose: Choose }) {
    return (
      <li className="min-w-0 pt-1.5 pb-2">
        <div className="flex items-baseline gap-3">
          <h3 className="flex-none text-small font-semibold">{region.name}</h3>
          <Coming region={region} now={now} />
        </div>
        <RegionDrawing
          region={region}
          now={now}
          chosen={state}
          onChoose={(id) => onChoose(id === null ? null : { region: region.id, state: id })}
        />
        {state !== null && <StateDetails region={region} now={now} state={state} />}
        <RegionText region={region} now={now} />
      </li>
    );
  },
  (before, after) =>
    before.region === after.region &&
    before.state === after.state &&
    JSON.stringify(before.now) === JSON.stringify(after.now),
);

/** The next two things that timers of this region bring. */
function Coming({ region, now }: Pair) {
  const at = useDrillNow();
  const coming = comingOf(region, now).slice(0, 2);
  if (coming.length === 0) return null;
  return (
    <p aria-hidden className="ml-auto min-w-0 truncate text-meta text-act">
      {coming.map(({ way, words, dueAt }, index) => (
        <span key={way.id}>
          {index > 0 && ' · '}
          {words} in <Ticking>{countdown(dueAt - at)}</Ticking>
        </span>
      ))}
    </p>
  );
}

/** What the drawing shows, for who hears it. Times, not countdowns: nothing here changes by the second. */
function RegionText({ region, now }: Pair) {
  const said = regionSentences(region, now);
  return (
    <div className="sr-only">
      <p>
        {region.name}. {said.now}
      </p>
      {said.next.length > 0 && (
        <ul aria-label={`${region.name}: what comes next`}>
          {said.next.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {said.exits.length > 0 && (
        <ul aria-label={`${region.name}: what leads on`}>
          {said.exits.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const FIRST = 8;

/** Regions where nothing has happened: a word each. Pressed, one is drawn with the others. */
export function AtRest({
  pairs,
  opened,
  onToggle,
}: {
  pairs: readonly Pair[];
  opened: ReadonlySet<string>;
  onToggle: (region: string) => void;
}) {
  const [isWhole, setWhole] = useState(false);
  const rest = pairs.filter(({ now }) => isAtRest(now));
  if (rest.length === 0) return null;
  const shown = isWhole ? rest : rest.slice(0, FIRST);
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-3 py-1.5 max-[767px]:gap-2">
      <span className="text-meta text-fg-3">At rest</span>
      {shown.map(({ region, now }) => {
        const current = currentOf(now);
        return (
          <button
            key={region.id}
            type="button"
            aria-pressed={opened.has(region.id)}
            onClick={() => onToggle(region.id)}
            className="min-h-6 rounded-tag border border-line-strong px-1.5 text-meta text-fg-2 aria-pressed:border-act aria-pressed:text-act max-[767px]:min-h-11"
          >
            {region.name.toLowerCase()}
            {current !== null && `: ${nameOf(region, current)}`}
          </button>
        );
      })}
      {rest.length > FIRST && (
        <button
          type="button"
          onClick={() => setWhole(!isWhole)}
          className="min-h-6 rounded-tag px-1 text-meta text-act max-[767px]:min-h-11"
        >
          {isWhole ? 'Fewer' : `+${rest.length - FIRST} more`}
        </button>
      )}
    </div>
  );
}
