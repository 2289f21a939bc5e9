import { useNames } from '../../components/names.ts';
import { Severity, Tag } from '../../components/panel.tsx';
import { ExerciseTag } from '../../components/shell.tsx';
import { CareButton } from '../../components/support.tsx';
import { useIsWatching, useView } from '../../connection/context.tsx';
import { Containment, DrillClock } from './figures.tsx';
import { useRoom } from './room.tsx';

/** How bad it is, as declared; before that, that this desk is not in the call. */
export function Standing() {
  const { severityName } = useNames();
  const severity = useView((view) => view.severity);
  const inCall = useView(({ me }) => me.inCall);
  const commander = useView((view) => view.commander);
  if (!inCall && severity === null) return <Tag>You are not in the call</Tag>;
  return (
    <>
      <Severity value={severity} name={severityName} />
      {/* Before the declaration nobody can have it; where a tablet's header has no room, the people say it. */}
      {inCall && severity !== null && commander === null && (
        <span className="md:max-[1023px]:hidden">
          <Tag tone="risk">Nobody has command</Tag>
        </span>
      )}
    </>
  );
}

/** What a phone must say at every moment: how bad, how long left, what time. Stays on top while the header scrolls away. */
export function PhoneStrip() {
  const room = useRoom();
  const isWatching = useIsWatching();
  return (
    <div className="sticky top-0 z-20 flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line bg-panel px-3 py-1.5">
      <div className="flex w-full flex-wrap items-center gap-2">
        <ExerciseTag />
        <Standing />
        {!isWatching && (
          <span className="ml-auto">
            <CareButton onOpen={() => room.open({ kind: 'care' })} />
          </span>
        )}
      </div>
      <div className="flex items-center gap-5">
        <Containment />
        <DrillClock />
      </div>
    </div>
  );
}
