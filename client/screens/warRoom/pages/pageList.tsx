import { useShallow } from 'zustand/react/shallow';
import type { PageView } from '../../../../shared/drill/paging/view.ts';
import type { View } from '../../../../shared/drill/view.ts';
import type { PlayRole } from '../../../../shared/roles.ts';
import { ActButton } from '../../../components/act.tsx';
import { Button } from '../../../components/button.tsx';
import { useNames } from '../../../components/names.ts';
import { Empty, Panel, Tag } from '../../../components/panel.tsx';
import { usePersons } from '../../../components/persons.ts';
import { At, Countdown } from '../../../components/time.tsx';
import { useDrillNow, useView, useWire } from '../../../connection/context.tsx';
import { hasActedSince, QUIET_AFTER } from '../desk/call/whoIsPaged.ts';
import { isSilent } from '../needsYou.ts';
import { useRoom } from '../room.tsx';
import { Key, UserText } from '../userText.tsx';
import { anyKit, isOut } from './pagePolicy.ts';

/** Whoever said "on it" and has not been heard of since: the sender wants to know before the next page. */
function Acknowledged({ page }: { page: PageView }) {
  const { rolesBeside, isScripted } = usePersons();
  const now = useDrillNow();
  const { role, answer } = page;
  const at = answer?.at ?? page.sentAt;
  const beside = role === null ? [] : rolesBeside(role);
  const isQuiet = useView((view) => beside.length > 0 && !hasActedSince(view, beside, at));
  return isQuiet && role !== null && !isScripted(role) && now - at >= QUIET_AFTER ? (
    <Tag tone="sev1">Acknowledged, nothing said or done yet</Tag>
  ) : (
    <Tag tone="safe">✓ Acknowledged</Tag>
  );
}

/** Who is paged in their place, from the on-call list. */
const useNext = (page: PageView): string | null =>
  useView(({ me }) => {
    const targets = anyKit(me.kits)?.pageTargets ?? [];
    const next = targets.find(({ id }) => id === page.target)?.next;
    return targets.find(({ id }) => id === next)?.title ?? null;
  });

function State({ page }: { page: PageView }) {
  if (isOut(page))
    return (
      <Tag tone="wait">
        Ringing, <Countdown to={page.dueAt} /> left
      </Tag>
    );
  switch (page.state) {
    case 'acknowledged':
      return <Acknowledged page={page} />;
    case 'declined':
      return <Tag tone="risk">Declined</Tag>;
    case 'unanswered':
      return <Tag tone="risk">No answer</Tag>;
    default:
      return <Tag>{page.escalated?.automatic ? 'Escalated by the on-call list' : 'Escalated'}</Tag>;
  }
}

/** Whether the person whose desk a page is for has stepped out: it rings on, and they see nothing of it. */
function useIsOut(role: PlayRole | null): boolean {
  const seat = useView(({ seats }) =>
    role === null
      ? null
      : Object.entries(seats).find(
          ([, { roles, occupant }]) => occupant === 'person' && roles.includes(role),
        )?.[0],
  );
  return useWire(({ presence }) => presence.some((item) => item.seat === seat && item.steppedOut !== null));
}

/** One page to many carries one note: it is read once, at the first. */
const isSameNote = (page: PageView, before: PageView | undefined): boolean =>
  before !== undefined &&
  before.note === page.note &&
  before.sentAt === page.sentAt &&
  before.sender?.seat === page.sender?.seat;

function Page({ page, repeats }: { page: PageView; repeats: boolean }) {
  const { title } = useNames();
  const isDue = useView((view) => isSilent(view, page));
  const inCall = useView(({ me }) => me.inCall || page.sender?.seat === me.seat);
  const isOut = useIsOut(page.role);
  const next = useNext(page);
  return (
    <li className="flex min-w-0 flex-col gap-1 border-b border-line py-2 last:border-b-0">
      <div className="flex flex-wrap items-center gap-2 text-body">
        <At at={page.sentAt} />
        <strong className="min-w-0 flex-1 [overflow-wrap:anywhere]">{page.title}</strong>
        {isOut && page.state !== 'acknowledged' && <Tag>stepped out</Tag>}
        <State page={page} />
      </div>
      {!repeats && (page.sender || page.note) && (
        <div className="flex items-baseline gap-2 text-small text-fg-2">
          {page.sender && (
            <span>{page.note ? `${title(page.sender.role)}:` : `From ${title(page.sender.role)}`}</span>
          )}
          {page.note && <UserText>{page.note}</UserText>}
        </div>
      )}
      {page.answer && (
        <p className="text-small text-fg-2 [overflow-wrap:anywhere]">
          <At at={page.answer.at} /> {page.answer.name}
          {page.answer.words && `: ${page.answer.words}`}
        </p>
      )}
      {page.escalated && (
        <p className="text-small text-fg-2">
          <At at={page.escalated.at} />{' '}
          {page.escalated.page ? 'Moved on to the next in line.' : 'Nobody is behind this on-call list.'}
        </p>
      )}
      {isDue && inCall && (
        <div>
          <ActButton name="escalatePage" payload={{ page: page.page }}>
            {next === null ? `Move on from ${page.title}` : `Move on to ${next}`}
          </ActButton>
        </div>
      )}
    </li>
  );
}

/** Every page this desk knows of, newest first. What rings at an off-call desk stands large beside it already. */
const pagesToList = ({ pages, myPages, me }: View): PageView[] =>
  Object.values(pages)
    .filter(({ page }) => me.inCall || !myPages.includes(page))
    .sort((a, b) => b.sentAt - a.sentAt);

export function PageList() {
  const pages = useView(useShallow(pagesToList));
  const severity = useView((view) => view.severity);
  const { open } = useRoom();
  return (
    <Panel
      title="Pages"
      action={
        <Button acts onPress={() => open({ kind: 'page', severity })}>
          Page people <Key>P</Key>
        </Button>
      }
    >
      {pages.length === 0 ? (
        <Empty>No page has gone out that you know of.</Empty>
      ) : (
        <ul className="flex flex-col">
          {pages.map((page, index) => (
            <Page key={page.page} page={page} repeats={isSameNote(page, pages[index - 1])} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
