import { own } from '../../../shared/keyed.ts';
import { MINUTE } from '../../../shared/time.ts';
import { HOLD_DELAY_MS } from '../apply/evidence.ts';
import { busy, runId } from './evidence.ts';
import type { Rule } from './rules.ts';
import { accept, actAs, actAsDesk, event, refuse, unknownIn } from './rules.ts';

/** Copying, hashing and locking away a sealed set takes two drill minutes (DOMAIN.md R15). */
const SEAL_MS = 2 * MINUTE;

export const purgeRaw: Rule<'purgeRaw'> = (situation) => {
  const { state, command } = situation;
  const acting = actAsDesk(situation, 'Purging raw content');
  if ('rejection' in acting) return acting;
  const known = own(state.raw, command.payload.item);
  if (known === undefined) return refuse('notFound', 'Nothing of that name has been posted.');
  if (known === 'purged') return refuse('alreadyDone', 'That has been purged.');
  return accept(acting.role, event('raw.purged', { item: command.payload.item }));
};

export const sealEvidence: Rule<'sealEvidence'> = (situation) => {
  const { c, command, at } = situation;
  const acting = actAsDesk(situation, 'Sealing evidence');
  if ('rejection' in acting) return acting;
  const parts = [...new Set(command.payload.parts)];
  const missing = unknownIn(
    parts,
    c.scenario.sealParts.map(({ id }) => id),
    'part to seal',
  );
  if (missing) return { rejection: missing };
  const waiting = busy(situation);
  if (waiting) return waiting;
  return accept(
    acting.role,
    event('seal.started', {
      run: runId(situation, 'seal'),
      parts,
      seats: [command.seat],
      readyAt: at + SEAL_MS,
    }),
  );
};

export const issueHold: Rule<'issueHold'> = (situation) => {
  const { c, state, command, at } = situation;
  const acting = actAsDesk(situation, 'A legal hold');
  if ('rejection' in acting) return acting;
  const missing = unknownIn(
    command.payload.systems,
    c.scenario.holdSystems.map(({ id }) => id),
    'system to hold',
  );
  if (missing) return { rejection: missing };
  const systems = command.payload.systems.filter((id) => !state.hold.includes(id));
  if (systems.length === 0) return refuse('alreadyDone', 'Those systems are under hold already.');
  return accept(acting.role, event('hold.issued', { systems, effectiveAt: at + HOLD_DELAY_MS }));
};

export const freeze: Rule<'freeze'> = (situation) => {
  const { c, state, command } = situation;
  const freezes = c.scenario.world.switches
    .filter(({ kind }) => kind === 'freeze')
    .flatMap((lever) => lever.scopes.map((scope) => ({ ...scope, holders: scope.holders ?? lever.holders })));
  const scope = freezes.find(({ id }) => id === command.payload.scope);
  if (!scope)
    return refuse(
      'notFound',
      `There is nothing to freeze called "${command.payload.scope}". Choose from the list on your desk.`,
    );
  const acting = actAs(situation, scope.holders, `Freezing ${scope.title}`);
  if ('rejection' in acting) return acting;
  if (own(state.frozen, scope.id) !== undefined) return refuse('alreadyDone', 'That is frozen already.');
  return accept(acting.role, event('freeze.set', { scope: scope.id, title: scope.title }));
};

export const estimateScope: Rule<'estimateScope'> = (situation) => {
  const { c, state, command } = situation;
  const acting = actAsDesk(situation, 'The scope estimate');
  if ('rejection' in acting) return acting;
  const { low, high, answers, cause, evidence } = command.payload;
  if (low !== null && high !== null && low > high)
    return refuse('outOfRange', `The low end (${low}) is above the high end (${high}). Swap them.`);
  for (const [question, answer] of Object.entries(answers)) {
    const known =
      c.scenario.scopeQuestions.find(({ id }) => id === question)?.answers.map(({ id }) => id) ?? [];
    if (answer !== undefined && !known.includes(answer))
      return refuse('notFound', `"${answer}" is not an answer to "${question}". Known: ${known.join(', ')}.`);
  }
  const citable = new Set([...Object.keys(state.pinned), ...(own(state.held, command.seat) ?? [])]);
  const missing = unknownIn(evidence, citable, 'finding on the board or at your desk');
  if (missing) return { rejection: missing };
  if (low === null && high === null && cause === null && Object.keys(answers).length === 0)
    return refuse('malformed', 'Give a range, an answer or a cause.');
  return accept(acting.role, event('scope.estimated', { low, high, answers, cause, evidence }));
};
