import { useState } from 'react';
import type { TimeFactor } from '../../../../shared/drill/clock/timeFactor.ts';
import { TIME_FACTORS } from '../../../../shared/drill/clock/timeFactor.ts';
import { useAct } from '../../../components/act.tsx';
import { Button, Dialog, Problem, Tag } from '../../../components/kit.tsx';
import { useView } from '../../../connection/context.tsx';
import { FactorChoice, FactorWords } from '../timeLimits.tsx';
import { useConsole } from './state.tsx';

/** More time, or less again, while the drill is on. */
export function TimeLimitsDialog() {
  const { open } = useConsole();
  const now = useView((view) => view.timeFactor);
  const [factor, setFactor] = useState<TimeFactor>(TIME_FACTORS.find((item) => item === now) ?? 1);
  const { act, busy, refusal } = useAct();
  const close = (): void => open(null);
  return (
    <Dialog
      title="Time limits"
      isOpen
      onClose={close}
      footer={
        <>
          <Button big onPress={close}>
            Leave them as they are
          </Button>
          <Button
            tone="primary"
            big
            isDisabled={busy || factor === now}
            onPress={() => void act('setTimeFactor', { factor }).then((ok) => ok && close())}
          >
            Set time limits
          </Button>
        </>
      }
    >
      <FactorChoice factor={factor} minutes={null} onChange={setFactor} />
      <FactorWords factor={factor} />
      <p className="text-small text-fg-2">It counts from now on. Every desk and the scorecard say so.</p>
      {refusal && <Problem>{refusal}</Problem>}
    </Dialog>
  );
}

/** In the header, where time is not as written. */
export function FactorTag() {
  const factor = useView((view) => view.timeFactor);
  return factor === 1 ? null : <Tag>Time limits ×{factor}</Tag>;
}
