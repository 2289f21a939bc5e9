import { useState } from 'react';
import type { ScenarioSummary } from '../../../shared/api.ts';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { TemplatesAnswer } from '../../../shared/templates.ts';
import { request } from '../../api/http.ts';
import { Button, Choose, Panel, Problem, Said, TextField } from '../../components/kit.tsx';
import { useAnswer, wordsOf } from './loading.ts';
import type { Plan } from './plan.ts';
import { bodyOf, planOf } from './plan.ts';

const LAST = 'last';

/** Settings kept from an earlier plan: taken over, kept under a name, deleted. */
export function Templates({
  plan,
  scenarios,
  onPlan,
}: {
  plan: Plan;
  scenarios: readonly ScenarioSummary[];
  onPlan: (plan: Plan) => void;
}) {
  const { answer, failure, put } = useAnswer<TemplatesAnswer>(FACILITATOR_PATHS.templates);
  const [from, setFrom] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const chosen = scenarios.find(({ id }) => id === plan.scenario);
  const template = answer?.templates.find(({ id }) => String(id) === from);

  const take = (id: string): void => {
    setFrom(id);
    setSaid('');
    const settings =
      id === LAST ? answer?.last : answer?.templates.find((item) => String(item.id) === id)?.settings;
    if (!settings) return;
    const taken = planOf(settings, scenarios);
    setProblem(taken.problem);
    onPlan(taken.plan);
  };
  const change = async (
    path: string,
    method: 'POST' | 'DELETE',
    body: object | null,
    done: string,
  ): Promise<void> => {
    setProblem(null);
    try {
      put(await request<TemplatesAnswer>(path, { method, ...(body && { body }) }));
      setSaid(done);
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  if (failure) return <Problem>{failure}</Problem>;
  if (!answer || !chosen) return null;
  const isReplaced = answer.templates.some((item) => item.name.toLowerCase() === name.trim().toLowerCase());
  return (
    <Panel title="Templates">
      <div className="grid items-end gap-3 md:grid-cols-2">
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <Choose
              label="Start from"
              value={from}
              onChange={take}
              options={[
                ...(answer.last ? [{ id: LAST, title: 'As last time' }] : []),
                ...answer.templates.map(({ id, name: title }) => ({ id: String(id), title })),
              ]}
            />
          </div>
          {template && (
            <Button
              tone="quiet"
              onPress={() => {
                setFrom('');
                void change(
                  FACILITATOR_PATHS.template(template.id),
                  'DELETE',
                  null,
                  `${template.name} is deleted.`,
                );
              }}
            >
              Delete {template.name}
            </Button>
          )}
        </div>
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const settings = bodyOf(plan, chosen);
            void change(FACILITATOR_PATHS.templates, 'POST', { name, settings }, `Kept as ${name.trim()}.`);
          }}
        >
          <div className="min-w-0 flex-1">
            <TextField label="Keep these settings as" value={name} onChange={setName} maxLength={60} />
          </div>
          <Button type="submit" isDisabled={name.trim() === ''}>
            {isReplaced ? 'Replace' : 'Keep'}
          </Button>
        </form>
      </div>
      <Said>{said}</Said>
      {problem && <Problem>{problem}</Problem>}
    </Panel>
  );
}
