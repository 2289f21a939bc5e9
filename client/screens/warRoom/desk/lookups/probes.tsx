import { Check } from 'lucide-react';
import { useRef } from 'react';
import { inMinutes } from '../../../../../shared/time.ts';
import { useAct } from '../../../../components/act.tsx';
import { join } from '../../../../components/join.ts';
import { useKeepFocus } from '../../../../components/keepFocus.ts';
import { useView } from '../../../../connection/context.tsx';
import { byId, useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { mmss } from './hands.ts';
import { RunBar, ToGo } from './runBar.tsx';
import { SmallButton } from './smallButton.tsx';
import type { Hands } from './useHands.ts';
import { useStart } from './useStart.ts';

const MOST = 6;

/** The product's surfaces, each with what was read there last; several are read in one press. */
export function Probes({ hands }: { hands: Hands }) {
  const probes = byId(useDesk().kits.flatMap((kit) => kit.probes));
  const [chosen, setChosen, forget] = useDraft<string[]>('probe', []);
  const { start, said } = useStart(hands);
  const stopping = useAct();
  const box = useRef<HTMLElement>(null);
  useKeepFocus(box);
  if (probes.length === 0) return null;
  const run = hands.run?.kind === 'probe' ? hands.run : null;
  const costMs = probes.filter(({ id }) => chosen.includes(id)).reduce((sum, probe) => sum + probe.costMs, 0);
  const missing =
    chosen.length === 0
      ? 'Choose at least one place.'
      : chosen.length > MOST
        ? `One press covers ${MOST}; take ${chosen.length - MOST} off.`
        : null;
  return (
    <article
      ref={box}
      tabIndex={-1}
      className="flex min-w-0 flex-col gap-2 rounded-panel border border-line bg-bg px-3 py-2"
    >
      <header className="flex flex-wrap items-center justify-between gap-2">
        <h4 className="text-body font-semibold">
          Probe the product <span className="text-meta font-normal text-fg-3">{each(probes)}</span>
        </h4>
        {run ? (
          <span className="flex items-center gap-2 text-small text-wait">
            <ToGo run={run} />
            <SmallButton
              tone="quiet"
              onPress={() => void (stopping.busy || stopping.act('stopRun', { run: run.run }))}
            >
              Cancel<span className="sr-only">: probe</span>
            </SmallButton>
          </span>
        ) : (
          <SmallButton
            tone="primary"
            waits={hands.waits !== null || missing !== null}
            onPress={() => start(missing, 'runProbe', { targets: chosen }, forget)}
          >
            {chosen.length === 0 ? 'Probe' : `Probe ${chosen.length} · ${inMinutes(costMs)}`}
          </SmallButton>
        )}
      </header>
      {run && <RunBar run={run} />}
      {(said ?? stopping.refusal) && (
        <p role="alert" className="text-small text-risk">
          {said ?? stopping.refusal}
        </p>
      )}
      <fieldset
        aria-label="Where to probe"
        className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-1.5"
      >
        {probes.map(({ id, title }) => (
          <Surface
            key={id}
            id={id}
            title={title}
            isOn={chosen.includes(id)}
            isRead={run?.targets.includes(id) ?? false}
            onPress={() =>
              setChosen(chosen.includes(id) ? chosen.filter((known) => known !== id) : [...chosen, id])
            }
          />
        ))}
      </fieldset>
    </article>
  );
}

/** What one reading takes, where it is the same for all. */
function each(probes: readonly { costMs: number; attempts?: number }[]): string {
  const same = <T,>(values: readonly T[]): T | undefined =>
    new Set(values).size === 1 ? values[0] : undefined;
  const tries = same(probes.map(({ attempts }) => attempts));
  const cost = same(probes.map(({ costMs }) => costMs));
  return [tries && `${tries} tries`, cost && `${inMinutes(cost)} each`].filter(Boolean).join(', ');
}

function Surface({
  id,
  title,
  isOn,
  isRead,
  onPress,
}: {
  id: string;
  title: string;
  isOn: boolean;
  isRead: boolean;
  onPress: () => void;
}) {
  const last = useView(({ readings }) => readings[id]);
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className={join(
        'flex min-h-10 flex-col items-start gap-0.5 rounded-control px-1.5 py-1 text-left text-meta max-[767px]:min-h-11',
        isOn ? 'border-2 border-act bg-act-wash' : 'border border-line-strong',
      )}
    >
      <span className="flex items-start gap-1 font-medium break-words">
        {isOn && <Check aria-hidden size={11} className="mt-0.5 shrink-0 text-act" />}
        {title}
      </span>
      <span className={join('m-mono', isRead ? 'text-wait' : 'text-fg-3')}>
        {isRead
          ? 'reading now'
          : last
            ? `${last.sample.failures} of ${last.sample.n} · ${mmss(last.readAt)}`
            : 'no reading'}
      </span>
    </button>
  );
}
