import { Button } from '../../../../components/button.tsx';
import { useNames } from '../../../../components/names.ts';
import { useView } from '../../../../connection/context.tsx';
import type { Option } from './facts.ts';
import type { TeamActs } from './useTeamActs.ts';

/** What the team no longer looks at, who set it aside and why. */
export function AsideRow({ options, acts }: { options: readonly Option[]; acts: TeamActs }) {
  const aside = useView((view) => view.aside);
  const { short } = useNames();
  const shown = options.filter(({ id }) => aside[id]);
  if (shown.length === 0) return null;
  return (
    <section aria-label="Set aside" className="flex flex-col gap-1.5 px-2.5 py-2.5">
      <h3 className="text-small font-semibold text-fg-2">Set aside</h3>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,190px),1fr))] gap-2">
        {shown.map((option) => {
          const note = aside[option.id];
          return (
            <li
              key={option.id}
              className="flex min-w-0 flex-col items-start justify-between rounded-control border border-dashed border-line-strong px-2 py-1 [&_button]:-ml-3 [&_button]:text-small"
            >
              <div className="w-full min-w-0">
                <p className="text-small font-medium [overflow-wrap:anywhere]">{option.title}</p>
                <p dir="auto" className="text-meta text-fg-3 [overflow-wrap:anywhere]">
                  {note?.by?.role && `${short(note.by.role)}: `}
                  {note?.reason}
                </p>
              </div>
              <Button acts tone="quiet" onPress={() => void acts.bringBack(option.id)}>
                <span>
                  Bring back<span className="sr-only">: {option.title}</span>
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
