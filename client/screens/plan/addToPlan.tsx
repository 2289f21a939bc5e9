import { useState } from 'react';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { ImprovementAnswer } from '../../../shared/improvement.ts';
import { request } from '../../api/http.ts';
import { Button, Problem, Said } from '../../components/kit.tsx';
import { wordsOf } from '../facilitator/loading.ts';
import { LineField } from './lineField.tsx';

/** Puts one thing that a drill found into the improvement plan, with an owner and a day. Works beside any finding. */
export function AddToPlan({
  drillId,
  title,
  why,
  from,
  owners = [],
  onAdded,
}: {
  drillId: string | null;
  /** Null: whoever adds it writes one. */
  title: string | null;
  why: string;
  from: string;
  owners?: readonly string[];
  onAdded?: (answer: ImprovementAnswer) => void;
}) {
  const [typed, setTyped] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const add = async (): Promise<void> => {
    setProblem(null);
    try {
      const body = {
        drillId,
        title: (title ?? typed).slice(0, 200),
        why: why.slice(0, 2_000),
        owner,
        due,
        from,
      };
      const answer = await request<ImprovementAnswer>(FACILITATOR_PATHS.improvements, {
        method: 'POST',
        body,
      });
      setSaid('It is in the plan.');
      setTyped('');
      setOwner('');
      setDue('');
      onAdded?.(answer);
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="flex flex-wrap items-end gap-2">
        {title === null && (
          <div className="min-w-60 flex-1">
            <LineField label="What to change" value={typed} onChange={setTyped} maxLength={200} />
          </div>
        )}
        <LineField label="Owner" value={owner} onChange={setOwner} maxLength={80} suggestions={owners} />
        <LineField label="Due" type="date" value={due} onChange={setDue} />
        <Button type="submit" isDisabled={title === null && typed.trim() === ''}>
          Add to plan
        </Button>
      </div>
      <Said>{said}</Said>
      {problem && <Problem>{problem}</Problem>}
    </form>
  );
}
