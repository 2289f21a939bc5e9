import { useShallow } from 'zustand/react/shallow';
import type { DutyCardView } from '../../../../../shared/kit.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { countdown } from '../../../../components/time.tsx';
import { useDrillNow, useView } from '../../../../connection/context.tsx';
import type { NoticeState } from './noticeState.ts';
import { noticeState } from './noticeState.ts';

export type DutyAction = 'notify' | 'assess' | 'not-applicable';
const WORDS: Record<DutyAction, string> = {
  notify: 'Notify',
  assess: 'Assessed',
  'not-applicable': 'Not applicable',
};

/** The answer to a card: put down here, or said already by a decision on a person. */
export function useSettled(duty: DutyCardView): { words: string; at: number; basis: string } | null {
  const recorded = useView(({ duties }) => duties[duty.id]);
  const decided = useView(({ welfare }) => (duty.settledBy ? welfare[duty.settledBy] : undefined));
  if (recorded) return { words: WORDS[recorded.action], at: recorded.at, basis: recorded.basis };
  return decided
    ? { words: 'Settled with the decision on the person', at: decided.at, basis: decided.basis }
    : null;
}

export function useNotice(duty: DutyCardView): NoticeState | null {
  const known = useView(
    useShallow(({ duties, notices, outreach, me }) => ({ duties, notices, outreach, kits: me.kits })),
  );
  const groups = Object.values(known.kits).flatMap((kit) => kit?.outreach ?? []);
  return noticeState(duty, known, (group) => groups.find(({ id }) => id === group)?.title ?? group);
}

/** What is left of its clock, while it runs. */
export function DutyClock({ duty }: { duty: DutyCardView }) {
  const settled = useSettled(duty);
  const notice = useNotice(duty);
  // A decision to notify tells nobody: the clock runs until something was sent.
  const runs = notice ? notice.sentAt === null : settled === null;
  if (!runs) return null;
  return duty.limitMs === null ? (
    <span className="text-fg-2">{duty.clock?.split(/[.;:]/)[0] ?? 'No clock'}</span>
  ) : (
    <Left limit={duty.limitMs} />
  );
}

/** Nights count: a law or a contract knows no acts. */
function Left({ limit }: { limit: number }) {
  const now = useDrillNow();
  return now < limit ? (
    <span>
      <span className="m-mono">{countdown(limit - now)}</span> left
    </span>
  ) : (
    <span className="font-medium text-risk">
      passed at <span className="m-mono">{formatDrillTime(limit)}</span>
    </span>
  );
}

/** How far a card is, in one word and a time. */
export function DutyState({ duty }: { duty: DutyCardView }) {
  const settled = useSettled(duty);
  const notice = useNotice(duty);
  if (notice?.sentAt != null)
    return (
      <span className="text-safe">
        {notice.decidedAt === null ? 'Sent' : 'Notify, sent'}{' '}
        <span className="m-mono">{formatDrillTime(notice.sentAt)}</span>
      </span>
    );
  if (notice) return <span className="font-medium text-sev1">Notify, nothing sent yet</span>;
  if (!settled) return <span className="text-fg-2">Open</span>;
  return (
    <span className="text-safe">
      {settled.words} <span className="m-mono">{formatDrillTime(settled.at)}</span>
    </span>
  );
}
