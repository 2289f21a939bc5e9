import type { ReactNode } from 'react';
import type { View } from '../../../shared/drill/view.ts';
import { formatDrillTime, MINUTE } from '../../../shared/time.ts';
import { useComfort } from '../../components/comfort.tsx';
import { useNames } from '../../components/names.ts';
import { Severity, Tag } from '../../components/panel.tsx';
import { ExerciseTag } from '../../components/shell.tsx';
import { CareButton } from '../../components/support.tsx';
import { Clock, Countdown } from '../../components/time.tsx';
import { useDrillNow, useView } from '../../connection/context.tsx';
import { useContainment } from './containmentLine.ts';
import { lastReading } from './lastReading.ts';
import { RolesInCall } from './rolesInCall.tsx';
import { storyTime } from './storyTime.ts';

const Figure = ({ label, children }: { label: ReactNode; children: ReactNode }) => (
  <div className="flex flex-col gap-0.5">
    <span className="text-meta text-fg-3">{label}</span>
    <span className="leading-none">{children}</span>
  </div>
);

function StoryClock({ storyClock, startedAt }: { storyClock: string; startedAt: number }) {
  const words = storyTime(storyClock, useDrillNow() - startedAt);
  return <span className="m-mono text-meta text-fg-3 max-[767px]:hidden">{words ?? storyClock}</span>;
}

/** A minute on the second hand of a plain clock: no running digits. */
const Minutes = () => (
  <span className="m-mono text-[22px] font-bold leading-none">
    {formatDrillTime(Math.floor(useDrillNow() / MINUTE) * MINUTE)}
  </span>
);

/** What was measured last, in so many words as fit over a figure. */
function readingWords(view: View): string {
  const reading = lastReading(view);
  if (reading === null) return 'no reading yet';
  const { at, found } = reading;
  return found === null
    ? `last reading pinned ${formatDrillTime(at)}`
    : `last reading ${found.failures} of ${found.n}, read ${formatDrillTime(at)}`;
}

function Containment() {
  const { lineAt, limitAt } = useContainment();
  const act = useView((view) => view.act);
  const plain = useComfort().plainClock;
  const isPast = useDrillNow() >= (lineAt ?? Infinity);
  const reading = useView(readingWords);
  if (lineAt === null) return null;
  // The line belongs to the first act; the next morning only says where it was.
  if (act !== null && act.startedAt > lineAt)
    return <Figure label="Containment line">was {formatDrillTime(lineAt)}</Figure>;
  // From here on only a measurement says something; how late it is does not.
  if (isPast)
    return (
      <Figure label={`Containment line ${formatDrillTime(lineAt)} passed`}>
        <span className="m-mono text-body">{reading}</span>
      </Figure>
    );
  const label = `Contain by ${formatDrillTime(lineAt)}${limitAt !== null && limitAt !== lineAt ? `, limit ${formatDrillTime(limitAt)}` : ''}`;
  return (
    <Figure label={label}>
      <span className="text-[18px] font-bold">
        {plain ? <MinutesLeft to={lineAt} /> : <Countdown to={lineAt} />}
      </span>
    </Figure>
  );
}

function MinutesLeft({ to }: { to: number }) {
  const left = Math.max(0, Math.ceil((to - useDrillNow()) / MINUTE));
  return <span className="m-mono">{left} min</span>;
}

/** What everybody must see at every moment: how bad, how long left, what time, who is here. Stays on top. */
export function Strip() {
  const { severityName } = useNames();
  const severity = useView((view) => view.severity);
  const inCall = useView(({ me }) => me.inCall);
  const declaredAt = useView((view) => view.declared?.at ?? null);
  const commander = useView((view) => view.commander);
  const act = useView((view) => view.act);
  const plain = useComfort().plainClock;
  return (
    <div className="sticky top-0 z-20 flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line bg-panel px-3 py-1.5">
      <div className="flex flex-wrap items-center gap-2 max-[767px]:w-full">
        {/* The header scrolls away on a phone; what it must always say stays here. */}
        <span className="md:hidden">
          <ExerciseTag />
        </span>
        {inCall || severity !== null ? (
          <Severity value={severity} name={severityName} />
        ) : (
          <Tag>You are not in the call</Tag>
        )}
        {declaredAt !== null && (
          <span className="text-small text-fg-2 max-[767px]:hidden">
            declared <span className="m-mono">{formatDrillTime(declaredAt)}</span>
          </span>
        )}
        {inCall && commander === null && (
          <span className="max-[767px]:hidden">
            <Tag tone="risk">Nobody has command</Tag>
          </span>
        )}
        <span className="ml-auto md:hidden">
          <CareButton />
        </span>
      </div>
      <div className="flex items-center gap-5">
        <Containment />
        <Figure label="Drill clock">
          <span className="flex items-baseline gap-2">
            {plain ? <Minutes /> : <Clock />}
            {act && <StoryClock storyClock={act.storyClock} startedAt={act.startedAt} />}
          </span>
        </Figure>
      </div>
      {inCall && (
        <div className="ml-auto max-[767px]:hidden">
          <RolesInCall />
        </div>
      )}
    </div>
  );
}
