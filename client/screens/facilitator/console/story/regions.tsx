import { Empty } from '../../../../components/kit.tsx';
import { useWire } from '../../../../connection/context.tsx';

/** `bombs.armed` and `massReport` as words. */
const stateWords = (id: string): string =>
  (id.split('.').at(-1) ?? id)
    .replace(/[-_]/g, ' ')
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .toLowerCase();

/** Where the story stands, region by region. The word says which state is now; the colour only repeats it. */
export function Regions() {
  const state = useWire((wire) => wire.console);
  if (!state) return <Empty>Waiting for the server…</Empty>;
  if (!state.regions)
    return (
      <Empty>
        Hidden: you play along. It is shown once the drill is over, as are the true numbers and the score.
      </Empty>
    );
  return (
    <dl className="flex flex-col gap-3">
      {state.regions.map(({ id, states, active }) => (
        <div key={id} className="flex flex-col gap-1">
          <dt className="text-small font-semibold capitalize">{stateWords(id)}</dt>
          <dd>
            <ul className="flex flex-wrap gap-1">
              {states.map((name) => {
                const isNow = active.includes(name);
                return (
                  <li
                    key={name}
                    title={name}
                    className={`rounded-tag border px-1.5 py-0.5 text-small ${
                      isNow ? 'border-2 border-act bg-raised font-semibold text-fg' : 'border-line text-fg-3'
                    }`}
                  >
                    {isNow && <span className="text-act">▶ now: </span>}
                    {stateWords(name)}
                  </li>
                );
              })}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
