import type { ReactNode } from 'react';
import type { View } from '../../../shared/drill/view.ts';
import { formatDrillTime, MINUTE } from '../../../shared/time.ts';
import { useComfort } from '../../components/comfort.tsx';
import { Tag } from '../../components/panel.tsx';
import { Clock, Countdown, Due } from '../../components/time.tsx';
import { useDrillNow, useView } from '../../connection/context.tsx';
import { useContainment } from './containmentLine.ts';
import { updateDueAt } from './desk/call/cadence.ts';
import { lastReading } from './lastReading.ts';
import { isSilent } from './needsYou.ts';
import { anyKit } from './pages/pagePolicy.ts';
import { storyTime } from './storyTime.ts';

const Figure = ({ label, children }: { label: ReactNode; children: ReactNode }) => (
  <div className="flex flex-col gap-0.5">
    <span className="text-meta text-fg-3">{label}</span>
    <span className="leading-none">{children}</span>
  </div>
);

function StoryClock({ storyClock, startedAt }: { storyClock: string; startedAt: number }) {
  const words = storyTime(storyClock, useDrillNow() - startedAt);
  return (
    <span role="timer" className="m-mono text-meta text-fg-3 max-[1199px]:hidden">
      {words ?? storyClock}
    </span>
  );
}

/** A minute on the second hand of a plain clock: no running digits. */
const Minutes = () => (
  <span role="timer" className="m-mono text-[22px] font-bold leading-none">
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

export function Containment() {
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
  return (
    <span role="timer" className="m-mono">
      {left} min
    </span>
  );
}

/** The drill's clock, with the time in the story beside it. */
export function DrillClock() {
  const act = useView((view) => view.act);
  const plain = useComfort().plainClock;
  return (
    <Figure label="Drill clock">
      <span className="flex items-baseline gap-2">
        {plain ? <Minutes /> : <Clock />}
        <Stretched />
        {act && <StoryClock storyClock={act.storyClock} startedAt={act.startedAt} />}
      </span>
    </Figure>
  );
}

/** Said beside the clock, because every countdown on the desk goes by it. */
function Stretched() {
  const factor = useView((view) => view.timeFactor);
  return factor === 1 ? null : <span className="text-small text-fg-2">time limits ×{factor}</span>;
}

export const useUpdateDue = (): number | null =>
  useView((view) => {
    const card = anyKit(view.me.kits)?.company.severities.find(({ severity }) => severity === view.severity);
    return updateDueAt(view, card?.updateEveryMs ?? null);
  });

/** When the organisation is owed the next word, by the policy card. */
export function UpdateDue() {
  const dueAt = useUpdateDue();
  if (dueAt === null) return null;
  return (
    <Figure label="Update">
      <span className="text-body">
        <Due at={dueAt} before="due in" past="due since" />
      </span>
    </Figure>
  );
}

/** The same beside the channel, where it stands at every width. */
export function UpdateChip() {
  const dueAt = useUpdateDue();
  const isLate = useDrillNow() >= (dueAt ?? Infinity);
  if (dueAt === null) return null;
  return (
    <Tag tone={isLate ? 'sev1' : 'wait'}>
      <Due at={dueAt} before="Update due" past="Update due since" />
    </Tag>
  );
}

/** How many are in the call, and how many of the pages this desk knows of nobody has answered. */
export function OnTheCall() {
  const inCall = useView(({ joined }) => Object.keys(joined).length);
  const silent = useView((view) => Object.values(view.pages).filter((page) => isSilent(view, page)).length);
  return (
    <Figure label="On the call">
      <span className="text-body">
        <strong>{inCall} in</strong>
        {silent > 0 && <span className="text-sev1"> · {silent} silent</span>}
      </span>
    </Figure>
  );
}
