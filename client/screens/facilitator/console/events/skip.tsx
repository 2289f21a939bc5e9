import { useState } from 'react';
import type { DrillTime } from '../../../../../shared/time.ts';
import { formatDrillTime, MINUTE } from '../../../../../shared/time.ts';
import { useAct } from '../../../../components/act.tsx';
import { Button, Dialog, Problem, TextField } from '../../../../components/kit.tsx';
import { useDrillNow, useView, useWire } from '../../../../connection/context.tsx';
import { useConsole } from '../state.tsx';
import { timeTyped } from './timeTyped.ts';

/** Moves the clock forward. Injects on the way go out, in order. */
export function Skip() {
  const { dialog, open } = useConsole();
  const close = (): void => open(null);
  return (
    <Dialog
      title="Skip forward"
      isOpen={dialog === 'skip'}
      onClose={close}
      footer={<Button onPress={close}>Done</Button>}
    >
      <Targets />
    </Dialog>
  );
}

function Targets() {
  const now = useDrillNow();
  const endsAt = useView((view) => view.act?.endsAt ?? null);
  const nextAt = useWire((wire) => wire.console?.nextAt ?? null);
  // Nothing here is disabled while it works: a disabled button drops the focus, and Esc with it.
  const { act, refusal } = useAct();
  const [typed, setTyped] = useState('');
  const to = timeTyped(typed);
  const go = (at: DrillTime): void => void act('skipTo', { at: endsAt === null ? at : Math.min(at, endsAt) });
  const isPast = to !== null && to <= now;
  const wrong = typed.trim() !== '' && to === null ? 'Write mm:ss or h:mm:ss.' : null;
  return (
    <>
      <p className="text-body text-fg-2">
        It is <strong className="m-mono text-fg">{formatDrillTime(now)}</strong> now. Whatever falls due on
        the way happens, in order; nobody has time to react to it.
      </p>
      <div className="grid gap-2 sm:grid-cols-3">
        <Button big onPress={() => nextAt !== null && nextAt > now && go(nextAt)}>
          Next inject{nextAt !== null && `, ${formatDrillTime(nextAt)}`}
        </Button>
        <Button big onPress={() => go(now + MINUTE)}>
          One minute on
        </Button>
        <Button big onPress={() => endsAt !== null && go(endsAt)}>
          End of the act{endsAt !== null && `, ${formatDrillTime(endsAt)}`}
        </Button>
      </div>
      <div className="flex flex-wrap items-start gap-2">
        <div className="w-40">
          <TextField
            label="To a time"
            hint="For example 14:30"
            value={typed}
            onChange={setTyped}
            error={wrong ?? (isPast ? 'That has passed. The clock only goes forward.' : null)}
          />
        </div>
        <div className="pt-6">
          <Button onPress={() => to !== null && !isPast && go(to)}>
            {to === null || isPast ? 'Skip to it' : `Skip to ${formatDrillTime(to)}`}
          </Button>
        </div>
      </div>
      {refusal && <Problem>{refusal}</Problem>}
    </>
  );
}
