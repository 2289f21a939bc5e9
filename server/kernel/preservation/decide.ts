import type { preservationCommands } from '../../../shared/drill/preservation/commands.ts';
import { own } from '../../../shared/keyed.ts';
import { MINUTE } from '../../../shared/time.ts';
import { busy, runId } from '../lookups/busy.ts';
import type { RuleTable } from '../rules.ts';
import { accept, actAs, actAsDesk, event, refuse, unknownIn } from '../rules.ts';
import { HOLD_DELAY_MS } from './apply.ts';

/** Copying, hashing and locking away a sealed set takes two drill minutes. */
const SEAL_MS = 2 * MINUTE;

export const preservationRules: RuleTable<keyof typeof preservationCommands> = {
  purgeRaw: (situation) => {
    const { state, command } = situation;
    const acting = actAsDesk(situation, 'Purging raw content');
    if ('rejection' in acting) return acting;
    const known = own(state.raw, command.payload.item);
    if (known === undefined) return refuse('notFound', 'Nothing of that name has been posted.');
    if (known === 'purged') return refuse('alreadyDone', 'That has been purged.');
    return accept(acting.role, event('raw.purged', { item: command.payload.item }));
  },
  sealEvidence: (situation) => {
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
  },
  issueHold: (situation) => {
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
  },
  freeze: (situation) => {
    const { c, state, command } = situation;
    const freezes = c.scenario.world.switches
      .filter(({ kind }) => kind === 'freeze')
      .flatMap((switchSpec) =>
        switchSpec.scopes.map((scope) => ({ ...scope, holders: scope.holders ?? switchSpec.holders })),
      );
    const scope = freezes.find(({ id }) => id === command.payload.scope);
    if (!scope)
      return refuse(
        'notFound',
        'There is nothing of that name to freeze. Choose from the list on your desk.',
      );
    const acting = actAs(situation, scope.holders, `Freezing ${scope.title}`);
    if ('rejection' in acting) return acting;
    if (own(state.frozen, scope.id) !== undefined) return refuse('alreadyDone', 'That is frozen already.');
    return accept(acting.role, event('freeze.set', { scope: scope.id, title: scope.title }));
  },
};
