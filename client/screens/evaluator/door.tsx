import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SeatTicket } from '../../../shared/api.ts';
import type { EvaluatorsDoor } from '../../../shared/evaluators.ts';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import { request } from '../../api/http.ts';
import { keepTicket } from '../../api/tickets.ts';
import { Button, Problem, TextField } from '../../components/kit.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1, Trouble } from '../../components/shellPlain.tsx';
import { useAnswer, wordsOf } from '../facilitator/loading.ts';

/** An evaluator's way in: the link that the facilitator gave out, and a name. No account. */
export default function Door({ code }: { code: string }) {
  useTitle('Evaluate a drill');
  const { answer, failure } = useAnswer<EvaluatorsDoor>(FACILITATOR_PATHS.evaluate(code));
  return (
    <Shell width="column">
      <div className="flex flex-col gap-4">
        <H1>Evaluate a drill</H1>
        {failure && <Trouble>{failure}</Trouble>}
        {!answer && !failure && <Loading>Looking for the drill…</Loading>}
        {answer && <NameForm code={code} door={answer} />}
      </div>
    </Shell>
  );
}

function NameForm({ code, door }: { code: string; door: EvaluatorsDoor }) {
  const [, go] = useLocation();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const enter = async (): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      const ticket = await request<SeatTicket>(FACILITATOR_PATHS.evaluate(code), {
        method: 'POST',
        body: { name },
      });
      keepTicket(ticket);
      go(`/evaluator/${ticket.drillId}?seat=${ticket.seat}`, { replace: true });
    } catch (error) {
      setBusy(false);
      setRefusal(wordsOf(error));
    }
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <p className="text-base text-fg-2">
        <strong className="text-fg">{door.title}</strong> at {door.company}. You see what the facilitator
        sees, write notes and rate. You do not run the drill, and players do not read what you write before
        the debrief.
      </p>
      <TextField label="Your name" value={name} onChange={setName} maxLength={40} isRequired />
      {refusal && <Problem>{refusal}</Problem>}
      <Button type="submit" tone="primary" big isDisabled={busy || name.trim() === ''}>
        Come in as an evaluator
      </Button>
    </form>
  );
}
