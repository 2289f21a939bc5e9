import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DrillDetail } from '../../../../shared/api.ts';
import { PATHS } from '../../../../shared/paths.ts';
import type { RehearsalBody } from '../../../../shared/rehearsal.ts';
import { request } from '../../../api/http.ts';
import { Button, Dialog, Problem, Radio } from '../../../components/kit.tsx';
import { wordsOf } from '../loading.ts';
import type { Rate } from './rates.ts';
import { RATES, SKILLS } from './rates.ts';

type Skill = RehearsalBody['skill'];

/** Before the day: bots play the plan as it stands, and the facilitator looks on from the console. */
export function Rehearse({
  plan,
}: {
  plan: Pick<RehearsalBody, 'scenario' | 'variant' | 'acts' | 'timeFactor'>;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button big aria-haspopup="dialog" onPress={() => setOpen(true)}>
        Rehearse with bots…
      </Button>
      {isOpen && <RehearseDialog plan={plan} onClose={() => setOpen(false)} />}
    </>
  );
}

function RehearseDialog({ plan, onClose }: Parameters<typeof Rehearse>[0] & { onClose: () => void }) {
  const [, navigate] = useLocation();
  const [skill, setSkill] = useState<Skill>('novice');
  const [rate, setRate] = useState<Rate>(16);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const begin = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const { scenario, variant, acts, timeFactor } = plan;
      const body: RehearsalBody = { scenario, variant, acts, timeFactor, skill, rate };
      const drill = await request<DrillDetail>(PATHS.rehearsals, { method: 'POST', body });
      navigate(`/drills/${drill.drillId}`);
    } catch (error) {
      setFailure(wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title="Rehearse with bots"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button big onPress={onClose}>
            Not now
          </Button>
          <Button tone="primary" big isDisabled={isBusy} onPress={() => void begin()}>
            Start the rehearsal
          </Button>
        </>
      }
    >
      <p className="text-body">
        Bots play every seat and you look on from the console: what comes when, the chart, any desk. It is no
        drill of your team, and is thrown away by a press or after a day.
      </p>
      <Radio
        label="Who plays"
        value={skill}
        onChange={(value) => setSkill(SKILLS.find(({ id }) => id === value)?.id ?? 'novice')}
        options={SKILLS}
      />
      <Radio
        label="How fast"
        value={String(rate)}
        onChange={(value) => setRate(RATES.find(({ id }) => String(id) === value)?.id ?? 16)}
        options={RATES.map(({ id, title }) => ({ id: String(id), title }))}
      />
      {failure && <Problem>{failure}</Problem>}
    </Dialog>
  );
}
