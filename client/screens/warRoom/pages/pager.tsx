import { useMachine } from '@xstate/react';
import { useEffect } from 'react';
import type { PageView } from '../../../../shared/drill/paging/view.ts';
import { useSteppedOut } from '../../../components/away.ts';
import { useSend, useView } from '../../../connection/context.tsx';
import { PagerLayer } from './pagerLayer.tsx';
import { pager } from './pagerMachine.ts';
import { PagerReceipt } from './pagerReceipt.tsx';
import { useRinging } from './ringing.tsx';
import { useSignals } from './useSignals.ts';

const NONE: PageView[] = [];

/** The pager of this seat, on every screen of a running drill. Silent and out of sight while the clock stands or its reader has stepped out. */
export default function Pager() {
  const ringing = useRinging();
  const isStill = useView(({ phase }) => phase !== 'running');
  const isOut = useSteppedOut();
  const inCall = useView(({ me }) => me.inCall);
  const send = useSend();
  const pages = isStill || isOut ? NONE : ringing;
  const [state, tell] = useMachine(pager);
  useEffect(() => {
    tell({
      type: 'rings',
      pages: pages.map(({ page, state: is }) => ({ page, isLate: is === 'unanswered' })),
    });
  }, [pages, tell]);

  const isAcknowledging = state.matches({ page: 'acknowledging' });
  const rings = state.matches({ page: 'ringing' }) || state.matches({ page: 'lapsed' });
  const shown =
    rings || isAcknowledging ? pages.filter(({ page }) => state.context.pages.includes(page)) : NONE;
  useSignals({
    count: rings ? shown.length : 0,
    isLoud: rings && state.matches({ sound: 'loud' }),
    isUrgent: shown.some(({ severity }) => severity !== 2),
    title: shown.map(({ title }) => title).join(', '),
  });

  const acknowledge = () =>
    tell({
      type: 'acknowledge',
      give: async () => {
        const answer = await send('acknowledgePage', { pages: shown.map(({ page }) => page) });
        return { ok: answer.ok, refusal: answer.ok ? null : answer.rejection.message };
      },
    });
  return (
    <>
      {shown.length > 0 && state.matches({ place: 'full' }) && (
        <PagerLayer
          pages={shown}
          isAcknowledging={isAcknowledging}
          isHushed={state.matches({ sound: 'hushed' })}
          refusal={state.context.refusal}
          inCall={inCall}
          onAcknowledge={acknowledge}
          onHush={() => tell({ type: 'hush' })}
          onSetAside={() => tell({ type: 'setAside' })}
        />
      )}
      <PagerReceipt isShown={state.matches({ page: 'acknowledged' })} />
    </>
  );
}
