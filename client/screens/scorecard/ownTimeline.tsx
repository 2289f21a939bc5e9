import { useNames } from '../../components/names.ts';
import { At } from '../../components/time.tsx';
import { useView } from '../../connection/context.tsx';
import { ScrollBox } from './pageParts.tsx';

/** What happened, as this place may read it now that nothing is hidden. */
export function OwnTimeline() {
  const { title } = useNames();
  const lines = useView((view) => view.timeline);
  return (
    <section aria-labelledby="own-timeline" className="rounded-panel border border-line bg-panel p-4">
      <h2 id="own-timeline" tabIndex={-1} className="text-title font-semibold">
        Timeline
      </h2>
      <ScrollBox label="Timeline of the drill">
        <table className="mt-2 w-full min-w-[440px] text-body">
          <thead>
            <tr className="text-left text-small text-fg-2">
              <th className="py-1 pr-3 font-normal">Time</th>
              <th className="py-1 pr-3 font-normal">Who</th>
              <th className="py-1 font-normal">What</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ at, role, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows, and two lines may be the same
              <tr key={index} className="border-t border-line align-top">
                <td className="py-1 pr-3 whitespace-nowrap">
                  <At at={at} />
                </td>
                <td className="py-1 pr-3 text-fg-2">{role ? title(role) : ''}</td>
                <td className="py-1 break-words">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
