import { own } from '../../../shared/keyed.ts';
import type { Compiled } from '../compiled.ts';
import type { Decided, Situation } from '../rules.ts';
import { accept, event, inCallOrRefuse, refuse } from '../rules.ts';
import type { Run } from '../state.ts';

const titleOf = (c: Compiled, { kind, id, targets }: Run): string =>
  kind === 'query'
    ? (c.queries.get(id)?.title ?? id)
    : kind === 'suite'
      ? (c.suites.get(id)?.title ?? id)
      : targets.map((target) => c.probes.get(target)?.title ?? target).join(', ');

/**
 * Whoever is on a look-up, a suite or a probe may call it off. A copy being sealed goes on: half a copy would look like a whole one.
 */
export function stopRun(situation: Situation<'stopRun'>): Decided {
  const { c, state, command, at } = situation;
  const acting = inCallOrRefuse(situation as unknown as Situation);
  if ('rejection' in acting) return acting;
  const run = own(state.runs, command.payload.run);
  if (!run)
    return refuse('alreadyDone', 'That is not running any more: it is done, or somebody has stopped it.');
  if (!run.seats.includes(command.seat))
    return refuse('notYourRole', 'That runs at another desk. Ask them to stop it.');
  if (run.kind === 'seal')
    return refuse(
      'notPossible',
      'A copy that is being sealed cannot be stopped half-way. It takes two minutes.',
    );
  return accept(
    acting.role,
    event('run.stopped', {
      run: command.payload.run,
      kind: run.kind,
      id: run.id,
      title: titleOf(c, run),
      seats: run.seats,
      spentMs: at - run.startedAt,
    }),
  );
}
