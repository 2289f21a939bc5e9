import { useState } from 'react';
import type { DrillDetail } from '../../../shared/api.ts';
import type { EvaluatorsBody } from '../../../shared/evaluators.ts';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import { request } from '../../api/http.ts';
import { Button, Problem } from '../../components/kit.tsx';
import { wordsOf } from './loading.ts';

/** Who evaluates: a link of their own, to be given out and taken back, and whoever came in by it. */
export function Evaluators({
  drill,
  onDrill,
}: {
  drill: DrillDetail;
  onDrill: (drill: DrillDetail) => void;
}) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { link, people } = drill.evaluators;
  const order = async (body: EvaluatorsBody): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      onDrill(
        await request<DrillDetail>(FACILITATOR_PATHS.drillEvaluators(drill.drillId), {
          method: 'POST',
          body,
        }),
      );
    } catch (error) {
      setRefusal(wordsOf(error));
    }
    setBusy(false);
  };
  return (
    <div className="flex flex-col gap-2 text-body">
      <p className="text-small text-fg-2">
        Evaluators see what you see, write notes and rate. They cannot run the drill.
      </p>
      {link ? (
        <div className="flex flex-col items-start gap-1">
          <p className="m-mono text-small select-all [overflow-wrap:anywhere]">{link.url}</p>
          <Button small isDisabled={isBusy} onPress={() => void order({ do: 'revoke' })}>
            Take the link back
          </Button>
        </div>
      ) : (
        <div>
          <Button small isDisabled={isBusy} onPress={() => void order({ do: 'invite' })}>
            Invite evaluators
          </Button>
        </div>
      )}
      <ul className="flex flex-col">
        {people.map(({ seat, name, connected }) => (
          <li key={seat} className="flex items-center justify-between gap-2">
            <span dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
              {name} {connected ? '(here)' : '(not connected)'}
            </span>
            <Button
              small
              tone="quiet"
              isDisabled={isBusy}
              aria-label={`Put out ${name}`}
              onPress={() => void order({ do: 'release', seat })}
            >
              Put out
            </Button>
          </li>
        ))}
      </ul>
      {refusal && <Problem>{refusal}</Problem>}
    </div>
  );
}
