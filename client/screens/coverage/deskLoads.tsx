import type { Coverage, DeskLoad } from '../../../shared/coverage.ts';
import { formatDrillTime, inMinutes } from '../../../shared/time.ts';
import { Panel } from '../../components/kit.tsx';
import { counted } from '../facilitator/drillWords.ts';

/** How strongly a cell stands out; the number in it is what counts. */
const SHADES = [
  '',
  'bg-act-wash',
  'bg-act-wash outline-1 -outline-offset-1 outline-act/40',
  'bg-act-wash outline-1 -outline-offset-1 outline-act',
] as const;
const shade = (count: number): string => SHADES[Math.min(count, SHADES.length - 1)] ?? '';

/** How many injects each desk gets in each ten minutes, as a table and in words. */
export function DeskLoads({ coverage: { columns, desks } }: { coverage: Coverage }) {
  return (
    <Panel title="Injects for each desk, every ten minutes">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section aria-label="Injects for each desk, as a table" tabIndex={0} className="overflow-x-auto">
        <table className="min-w-full text-body">
          <thead>
            <tr className="text-left text-small text-fg-2">
              <th scope="col" className="py-1 pr-3 font-normal">
                Desk
              </th>
              {columns.map(({ from }) => (
                <th
                  key={from}
                  scope="col"
                  className="m-mono px-2 py-1 text-right font-normal whitespace-nowrap"
                >
                  {formatDrillTime(from)}
                </th>
              ))}
              <th scope="col" className="px-2 py-1 text-right font-normal whitespace-nowrap">
                no time
              </th>
            </tr>
          </thead>
          <tbody>
            {desks.map(({ role, title, counts, untimed }) => (
              <tr key={role} className="border-t border-line">
                <th scope="row" className="py-1 pr-3 text-left font-normal whitespace-nowrap">
                  {title}
                </th>
                {counts.map((count, index) => (
                  <td
                    key={columns[index]?.from}
                    className={`m-mono px-2 py-1 text-right text-fg ${shade(count)}`}
                  >
                    {count}
                  </td>
                ))}
                <td className="m-mono px-2 py-1 text-right text-fg-2">{untimed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className="mt-3 flex flex-col gap-1 text-body">
        {desks.map((desk) => (
          <li key={desk.role}>
            <strong>{desk.title}:</strong> {loadWords(desk)}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small text-fg-2">
        Injects that the story or a person brings have no time of their own and are counted apart.
      </p>
    </Panel>
  );
}

function loadWords({ counts, untimed, quiet, busiest }: DeskLoad): string {
  const timed = counts.reduce((sum, count) => sum + count, 0);
  const busy = busiest
    ? `busiest from ${formatDrillTime(busiest.from)}, ${busiest.count} in ten minutes`
    : 'nothing has a time';
  const apart = untimed > 0 ? `, ${untimed} more without a time` : '';
  return `${counted(timed, 'inject', 'injects')}${apart}; longest quiet ${inMinutes(quiet.to - quiet.from)}, ${formatDrillTime(quiet.from)} to ${formatDrillTime(quiet.to)}; ${busy}.`;
}
