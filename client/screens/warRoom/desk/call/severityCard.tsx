import { useState } from 'react';
import type { Severity } from '../../../../../shared/drill/paging/events.ts';
import { Button } from '../../../../components/button.tsx';
import { TextField } from '../../../../components/fields.tsx';
import { join } from '../../../../components/join.ts';
import { useNames } from '../../../../components/names.ts';
import { usePersons } from '../../../../components/persons.ts';
import { useView } from '../../../../connection/context.tsx';
import { useRoom } from '../../room.tsx';
import { useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { bare } from './bare.ts';
import { DashCard } from './dashCard.tsx';
import { InlineAsk } from './inlineAsk.tsx';
import { useCommandHere } from './useCommandHere.ts';
import { useInPlace } from './useInPlace.ts';

const LEVELS: readonly Severity[] = [0, 1, 2];
const LOOK: Record<Severity, string> = {
  0: 'bg-sev0 text-sev0-on',
  1: 'bg-sev1 text-bg',
  2: 'bg-sev2 text-bg',
};

/** Who said how bad it is, and who changed it last. */
function Since() {
  const { severityName } = useNames();
  const { called } = usePersons();
  const declared = useView((view) => view.declared);
  const last = useView(({ severityChanges }) => severityChanges.at(-1));
  const me = useView((view) => view.me);
  if (!declared) return null;
  const who = (by: { seat: string; role: string } | null, start: boolean): string =>
    by === null ? 'Somebody' : by.seat === me.seat ? (start ? 'You' : 'you') : called(by.role);
  return (
    <p className="text-meta text-fg-3 [overflow-wrap:anywhere]">
      {who(declared.by, true)} declared {severityName(declared.severity)} at{' '}
      <span className="m-mono">{bare(declared.at)}</span>
      {last && (
        <>
          ; {who(last.by, false)} {last.to < last.from ? 'raised' : 'lowered'} it at{' '}
          <span className="m-mono">{bare(last.happenedAt)}</span>
          {last.reason && `: ${last.reason.replace(/[.\s]+$/, '')}`}
        </>
      )}
      .
    </p>
  );
}

export function SeverityCard() {
  const now = useView((view) => view.severity);
  const since = useView(
    ({ severityChanges, declared }) => severityChanges.at(-1)?.happenedAt ?? declared?.at ?? null,
  );
  const room = useRoom();
  const company = useDesk().kits[0]?.company;
  const meaning = company?.severities.find(({ severity }) => severity === now)?.criteria[0];
  return (
    <DashCard
      title="Severity"
      action={
        since !== null && (
          <span className="text-meta text-fg-3">
            since <span className="m-mono">{bare(since)}</span>
          </span>
        )
      }
    >
      {now === null ? (
        <>
          <p className="text-small text-fg-2">Nothing is declared. Anybody may declare.</p>
          <span>
            <Button small tone="primary" onPress={() => room.open({ kind: 'declare' })}>
              Declare
            </Button>
          </span>
        </>
      ) : (
        <Levels now={now} />
      )}
      <p className="text-small text-fg-2">
        {meaning}{' '}
        <button
          type="button"
          aria-haspopup="dialog"
          className="inline-flex min-h-6 items-center text-act max-[767px]:min-h-11"
          onClick={() => room.open({ kind: 'severityCard' })}
        >
          Card
        </button>
      </p>
      <Since />
    </DashCard>
  );
}

/** Three in a row; another one asks for the reason before it counts. */
function Levels({ now }: { now: Severity }) {
  const { severityName } = useNames();
  const { mayPress, why } = useCommandHere();
  const [reason, setReason, forget] = useDraft('severity.reason', '');
  const [isAsked, setAsked] = useState(false);
  const place = useInPlace();
  const chosen = LEVELS.find((level) => String(level) === place.of && level !== now);
  return (
    <>
      <fieldset
        aria-label="Severity"
        className="grid min-w-0 shrink-0 grid-cols-3 overflow-hidden rounded-control border border-line-strong"
      >
        {LEVELS.map((level) => (
          <button
            key={level}
            type="button"
            aria-pressed={level === now}
            aria-disabled={!mayPress}
            onClick={() => {
              setAsked(!mayPress);
              if (mayPress && level !== now) place.ask(String(level));
            }}
            className={join(
              'min-h-7 border-l border-line text-small first:border-l-0 max-[767px]:min-h-11',
              level === now ? `font-semibold ${LOOK[level]}` : 'text-fg-2',
              level === chosen && 'bg-act-wash text-fg outline-2 -outline-offset-2 outline-act',
            )}
          >
            {severityName(level)}
          </button>
        ))}
      </fieldset>
      {isAsked && (
        <p role="status" className="text-small text-fg-2">
          {why}
        </p>
      )}
      {chosen !== undefined && (
        <InlineAsk onClose={place.close} refusal={place.refusal}>
          <TextField label="Why" value={reason} onChange={setReason} maxLength={4000} autoFocus />
          <span className="flex flex-wrap gap-1.5">
            <Button
              small
              tone="primary"
              isDisabled={place.isSending || reason.trim() === ''}
              onPress={() => place.give('changeSeverity', { severity: chosen, reason }, forget)}
            >
              Change to {severityName(chosen)}
            </Button>
            <Button small onPress={place.close}>
              Keep {severityName(now)}
            </Button>
          </span>
        </InlineAsk>
      )}
    </>
  );
}
