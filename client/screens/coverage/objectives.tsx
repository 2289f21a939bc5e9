import type { Coverage, RowName } from '../../../shared/coverage.ts';
import { Panel, Tag } from '../../components/kit.tsx';
import { counted } from '../facilitator/drillWords.ts';

/** Which objective no inject tests. */
export function Objectives({ coverage: { objectives, isUnlinked } }: { coverage: Coverage }) {
  const missed = objectives.filter(({ injects }) => injects.length === 0);
  return (
    <Panel title="Objectives">
      <p className="text-body text-fg-2">
        {isUnlinked
          ? 'No row of this list says which objective it is for, so nothing can be said of any. Give rows “objectives: [o1]”, by the ids below.'
          : missed.length === 0
            ? 'Every objective has an inject that tests it.'
            : `${counted(missed.length, 'objective is', 'objectives are')} tested by no inject.`}
      </p>
      <ul className="mt-2 flex flex-col divide-y divide-line">
        {objectives.map(({ id, title, injects }) => (
          <li key={id} className="flex flex-col gap-1 py-2">
            <span className="flex flex-wrap items-baseline gap-2 text-body">
              <span className="m-mono text-fg-3">{id}</span>
              <span className="min-w-0 flex-1 basis-48 [overflow-wrap:anywhere]">{title}</span>
              {injects.length > 0 ? (
                <Tag tone="safe">✓ {counted(injects.length, 'inject', 'injects')}</Tag>
              ) : (
                !isUnlinked && <Tag tone="wait">no inject tests it</Tag>
              )}
            </span>
            <Rows rows={injects} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const Rows = ({ rows }: { rows: readonly RowName[] }) =>
  rows.length > 0 && (
    <span className="text-small text-fg-2 [overflow-wrap:anywhere]">
      {rows.map(({ id, subject }) => `${subject} (${id})`).join(' · ')}
    </span>
  );

/** Which critical task nobody will see done or left. Where a list names none, the criteria of the scorecard stand for them. */
export function Tasks({ coverage: { tasks, criteria } }: { coverage: Coverage }) {
  const unseen = tasks.filter((task) => task.criteria.length === 0 && !task.watched);
  const untested = criteria.filter(({ injects }) => injects === 0);
  const byPerson = criteria.filter(({ observed }) => observed);
  return (
    <Panel title="Critical tasks, and who sees them">
      <p className="text-body text-fg-2">
        {tasks.length === 0
          ? 'This list names no critical tasks of its own; the scorecard’s criteria stand for them.'
          : unseen.length === 0
            ? 'Every critical task is seen by a criterion or an evaluator.'
            : `${counted(unseen.length, 'critical task', 'critical tasks')} nobody will observe: no criterion shows it, no evaluator looks for it.`}
      </p>
      {tasks.length > 0 && (
        <ul className="mt-2 flex flex-col divide-y divide-line">
          {tasks.map(({ id, title, objective, criteria: shown, watched, injects }) => (
            <li key={id} className="flex flex-col gap-1 py-2 text-body">
              <span className="flex flex-wrap items-baseline gap-2">
                <span className="m-mono text-fg-3">{id}</span>
                <span className="min-w-0 flex-1 basis-48 [overflow-wrap:anywhere]">{title}</span>
                {shown.length === 0 && !watched ? (
                  <Tag tone="wait">nobody will observe it</Tag>
                ) : (
                  <Tag tone="safe">✓ {watched ? 'an evaluator' : 'the scorecard'}</Tag>
                )}
              </span>
              <span className="text-small text-fg-2 [overflow-wrap:anywhere]">
                {[
                  objective === null ? 'For no objective' : `For: ${objective.replace(/\.$/, '')}`,
                  shown.length > 0 ? `Shown by: ${shown.join('; ')}` : null,
                  injects.length > 0
                    ? counted(injects.length, 'inject asks for it', 'injects ask for it')
                    : 'No inject asks for it',
                ]
                  .filter((line) => line !== null)
                  .join('. ')}
                .
              </span>
              <Rows rows={injects} />
            </li>
          ))}
        </ul>
      )}
      <details className="mt-2">
        <summary className="min-h-6 text-body">
          Criteria of the scorecard: {counted(criteria.length - untested.length, 'has', 'have')} a row of this
          list that tests {criteria.length - untested.length === 1 ? 'it' : 'them'}, {byPerson.length} need a
          person to judge
        </summary>
        <ul className="mt-1 flex flex-col gap-1 text-small text-fg-2">
          {criteria.map(({ id, title, observed, injects }) => (
            <li key={id} className="[overflow-wrap:anywhere]">
              <span className="m-mono">{id}</span> {title}:{' '}
              {injects > 0
                ? counted(injects, 'inject', 'injects')
                : 'no inject of its own; what the team does shows it'}
              {observed && ', judged by an evaluator'}
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}

/** Ids that lead nowhere: a typing error, or something that was taken out. */
export const Unknown = ({ names }: { names: Coverage['unknown'] }) =>
  names.length > 0 && (
    <Panel title="Ids that lead nowhere">
      <ul className="flex flex-col gap-1 text-body">
        {names.map(({ where, name }) => (
          <li key={`${where} ${name}`}>
            <span className="m-mono">{where}</span> names <span className="m-mono">{name}</span>, which is no
            objective and no critical task here. Correct it in the pack.
          </li>
        ))}
      </ul>
    </Panel>
  );
