import type { injectsCommands } from '../../../shared/drill/injects/commands.ts';
import { own } from '../../../shared/keyed.ts';
import type { Channel } from '../../../shared/scenario/msel.ts';
import { CHANNELS } from '../../../shared/scenario/msel.ts';
import { running } from '../clock/running.ts';
import type { Decided, RuleTable } from '../rules.ts';
import { accept, event, refuse } from '../rules.ts';
import { adHocId } from './adHoc.ts';
import { fallsBack, pending } from './pending.ts';
import { planOf, standingOf } from './plans.ts';

/** A channel by that name, or why not. */
export const channelNamed = (name: string): Channel | Decided =>
  (CHANNELS as readonly string[]).includes(name)
    ? (name as Channel)
    : refuse('malformed', `"${name}" is not a channel. Use one of ${CHANNELS.join(', ')}.`);

type ShelfCommands = Pick<typeof injectsCommands, 'shelveInject' | 'unshelveInject' | 'unskipInject'>;

export const noted = (why: string): { why?: string } => (why === '' ? {} : { why });

export const shelfRules: RuleTable<keyof ShelfCommands> = {
  shelveInject: ({ c, state, command: { payload } }) => {
    if ('draft' in payload) {
      const channel = channelNamed(payload.draft.channel);
      if (typeof channel !== 'string') return channel;
      const kept = { ...payload.draft, channel };
      return (
        running(state) ??
        accept('facilitator', event('inject.shelved', { inject: adHocId(state), own: kept }))
      );
    }
    const { inject, why } = payload;
    const open = pending(c, state, inject);
    if (open) return open;
    const { state: stands } = standingOf(state, inject);
    if (stands === 'shelved') return refuse('alreadyDone', 'It is on the shelf.');
    if (stands === 'skipped') return refuse('prerequisite', 'It is skipped. Take the skip back first.');
    return accept('facilitator', event('inject.shelved', { inject, ...noted(why) }));
  },
  unshelveInject: ({ c, state, at, command }) => {
    const { inject, why } = command.payload;
    const open = pending(c, state, inject);
    if (open) return open;
    const { state: stands, dueAt } = standingOf(state, inject);
    if (stands !== 'shelved') return refuse('prerequisite', 'It is not on the shelf.');
    const dropped = planOf(state, inject).own !== null;
    return accept(
      'facilitator',
      event('inject.unshelved', { inject, ...fallsBack(at, dueAt), dropped, ...noted(why) }),
    );
  },
  unskipInject: ({ c, state, at, command }) => {
    const { inject, why } = command.payload;
    const open = pending(c, state, inject);
    if (open) return open;
    if (own(state.injects, inject)?.state !== 'skipped')
      return refuse('prerequisite', 'Only a skipped inject can be taken back.');
    const { dueAt } = standingOf(state, inject);
    return accept(
      'facilitator',
      event('inject.unskipped', { inject, ...fallsBack(at, dueAt), ...noted(why) }),
    );
  },
};
