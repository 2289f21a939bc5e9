import type { PageView } from '../../../../shared/drill/paging/view.ts';
import { useNames } from '../../../components/names.ts';
import { Severity } from '../../../components/panel.tsx';
import { countdown } from '../../../components/time.tsx';
import { useDrillNow, useView, useWire } from '../../../connection/context.tsx';
import { UserText } from '../userText.tsx';

/** "Wei Lin", where somebody sits at that desk; null where it is the on-call list or a scripted colleague. */
export function useSenderName({ from, sender }: PageView): string | null {
  const seat = useView(
    ({ seats }) =>
      sender?.seat ??
      (from === null ? null : Object.entries(seats).find(([, { roles }]) => roles.includes(from))?.[0]) ??
      null,
  );
  return useWire(({ presence }) => presence.find((entry) => entry.seat === seat)?.name ?? null);
}

function Sender({ page }: { page: PageView }) {
  const { title, short, severityName } = useNames();
  const name = useSenderName(page);
  const { from, severity } = page;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[15px] text-fg-2">
      {from !== null && (
        <span aria-hidden className="m-mono rounded-tag bg-raised px-1.5 text-small font-semibold">
          {short(from)}
        </span>
      )}
      <span dir="auto" className="[overflow-wrap:anywhere]">
        {from === null ? 'The on-call list' : name === null ? title(from) : `${name}, ${title(from)}`}
      </span>
      {severity !== null && <Severity value={severity} name={severityName} />}
    </p>
  );
}

/** How long is left, drawn and counted. It changes no layout: the digits have a width of their own. */
function TimeLeft({ page: { dueAt, limitMs, state } }: { page: PageView }) {
  const now = useDrillNow();
  const isLate = state === 'unanswered';
  const gone = isLate || limitMs <= 0 ? 1 : Math.min(1, Math.max(0, 1 - (dueAt - now) / limitMs));
  return (
    <div className="mt-1 rounded-[10px] border-2 border-sev0 px-4 py-3">
      {isLate ? (
        <p className="text-[17px]">
          The limit has passed. It still rings: <strong>a late answer is better than none.</strong>
        </p>
      ) : (
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span role="timer" className="m-mono text-[34px] leading-tight font-semibold">
            {countdown(dueAt - now)}
          </span>
          <span className="text-[15px] text-fg-2">then it counts as silence</span>
        </p>
      )}
      <svg aria-hidden className="mt-2 block h-[5px] w-full" preserveAspectRatio="none" viewBox="0 0 100 5">
        <rect width="100" height="5" rx="2" className="fill-line" />
        <rect width={gone * 100} height="5" rx="2" className="fill-sev0" />
      </svg>
    </div>
  );
}

/** One page that rings: for whom, what is known, who pages, and how long is left. */
export function PagerPage({ page }: { page: PageView }) {
  return (
    <li className="flex min-w-0 flex-col gap-3">
      <h3
        dir="auto"
        className="text-[32px] leading-tight font-semibold tracking-tight [overflow-wrap:anywhere]"
      >
        {page.title}
      </h3>
      {page.note && (
        <div className="[&_p]:text-[20px] [&_p]:leading-snug">
          <UserText>{page.note}</UserText>
        </div>
      )}
      <Sender page={page} />
      <TimeLeft page={page} />
    </li>
  );
}
