import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { DrillDetail } from '../../../../shared/api.ts';
import { PATHS } from '../../../../shared/paths.ts';
import type { Pace, Rehearsal } from '../../../../shared/rehearsal.ts';
import { MINUTE } from '../../../../shared/time.ts';
import { request } from '../../../api/http.ts';
import { Button, Problem, Tag } from '../../../components/kit.tsx';
import { PLAIN_BUTTON } from '../../../components/shellPlain.tsx';
import { useView } from '../../../connection/context.tsx';
import { wordsOf } from '../loading.ts';
import { RATES, SKILLS } from './rates.ts';

/** Later than any drill lasts, in ms. */
const THE_END = 1e9;

/** Over the console of a rehearsal: that it is one, how fast it goes, and the way out. */
export default function RehearsalBar({
  drill: { drillId },
  rehearsal,
  onDrill,
}: {
  drill: DrillDetail;
  rehearsal: Rehearsal;
  onDrill: (drill: DrillDetail) => void;
}) {
  const phase = useView((view) => view.phase);
  const [failure, setFailure] = useState<string | null>(null);
  const isPlayed = phase === 'running' || phase === 'paused';
  const pace = (body: Pace): void => {
    setFailure(null);
    request<DrillDetail>(PATHS.drillPace(drillId), { method: 'POST', body }).then(onDrill, (error: unknown) =>
      setFailure(wordsOf(error)),
    );
  };
  return (
    <section
      aria-label="Rehearsal"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-dashed border-wait bg-raised px-3 py-2 text-body"
    >
      <Tag tone="wait">REHEARSAL</Tag>
      <span className="min-w-0 flex-1 basis-56">
        Bots play every seat. {SKILLS.find(({ id }) => id === rehearsal.skill)?.title}.{' '}
        {!isPlayed && 'It is over. '}It counts nowhere and goes after a day.
      </span>
      {isPlayed && rehearsal.rate !== null && (
        <>
          <fieldset className="m-0 flex min-w-0 flex-wrap overflow-hidden rounded-control border border-line-strong p-0">
            <legend className="sr-only">Speed of the rehearsal</legend>
            {RATES.map(({ id, title }) => (
              <button
                key={id}
                type="button"
                aria-pressed={rehearsal.rate === id}
                onClick={() => pace({ rate: id })}
                className="min-h-[30px] px-2 text-small text-fg-2 -outline-offset-2 aria-pressed:bg-act aria-pressed:font-semibold aria-pressed:text-act-on"
              >
                {title}
              </button>
            ))}
          </fieldset>
          <GoTo onGo={(toMs) => pace({ toMs })} />
          <Button onPress={() => pace({ toMs: THE_END })}>Play to the end</Button>
        </>
      )}
      {phase === 'debrief' && (
        <Link href={`/drills/${drillId}/scorecard`} className={PLAIN_BUTTON}>
          Scorecard of the rehearsal
        </Link>
      )}
      <ThrowAway drillId={drillId} onFailure={setFailure} />
      {failure && <Problem>{failure}</Problem>}
    </section>
  );
}

function GoTo({ onGo }: { onGo: (toMs: number) => void }) {
  const [minute, setMinute] = useState('');
  const isGood = /^\d{1,4}$/.test(minute.trim());
  return (
    <form
      className="flex items-center gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood) onGo(Number(minute) * MINUTE);
      }}
    >
      <label className="flex items-center gap-1.5 text-small text-fg-2">
        Play on to minute
        <input
          inputMode="numeric"
          maxLength={4}
          value={minute}
          onChange={(event) => setMinute(event.target.value)}
          className="min-h-[30px] w-14 rounded-control border border-line-strong bg-bg px-2 text-base text-fg"
        />
      </label>
      <Button type="submit" isDisabled={!isGood}>
        Go
      </Button>
    </form>
  );
}

function ThrowAway({ drillId, onFailure }: { drillId: string; onFailure: (words: string) => void }) {
  const [, navigate] = useLocation();
  return (
    <Button
      onPress={() => {
        request(PATHS.drillThrowAway(drillId), { method: 'POST' }).then(
          () => navigate('/drills'),
          (error: unknown) => onFailure(wordsOf(error)),
        );
      }}
    >
      Throw it away
    </Button>
  );
}
