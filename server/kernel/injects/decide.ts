import type { injectsCommands } from '../../../shared/drill/injects/commands.ts';
import { own } from '../../../shared/keyed.ts';
import type { Channel } from '../../../shared/scenario/msel.ts';
import { CHANNELS } from '../../../shared/scenario/msel.ts';
import { running } from '../clock/running.ts';
import { factReader } from '../facts.ts';
import { fill } from '../fill.ts';
import type { RuleTable } from '../rules.ts';
import { accept, event, refuse } from '../rules.ts';
import { deliverInject } from './deliver.ts';

export const injectsRules: RuleTable<keyof typeof injectsCommands> = {
  fireInject: ({ c, state, command }) => {
    const stopped = running(state);
    if (stopped) return stopped;
    if ('adHoc' in command.payload) {
      const { from, to, channel, subject, body } = command.payload.adHoc;
      if (!(CHANNELS as readonly string[]).includes(channel))
        return refuse('malformed', `"${channel}" is not a channel. Use one of ${CHANNELS.join(', ')}.`);
      const inject = `ad-hoc-${Object.keys(state.injects).filter((id) => id.startsWith('ad-hoc-')).length + 1}`;
      return accept(
        'facilitator',
        event('inject.delivered', {
          inject,
          from,
          to,
          channel: channel as Channel,
          subject,
          body,
          phoneScript: null,
          replies: [],
          adHoc: true,
        }),
      );
    }
    const { inject } = command.payload;
    if (!c.injects.has(inject)) return refuse('notFound', `There is no inject "${inject}".`);
    if (own(state.injects, inject)?.state === 'delivered')
      return refuse('alreadyDone', 'That inject has gone out.');
    return accept('facilitator', ...deliverInject(c, state, inject, { force: true }));
  },
  holdInject: ({ c, state, command }) => {
    const { inject } = command.payload;
    if (!c.injects.has(inject)) return refuse('notFound', `There is no inject "${inject}".`);
    const known = own(state.injects, inject)?.state;
    if (known === 'delivered' || known === 'held')
      return refuse('alreadyDone', known === 'held' ? 'That inject is held.' : 'That inject has gone out.');
    return running(state) ?? accept('facilitator', event('inject.held', { inject }));
  },
  releaseInject: ({ state, command, at }) => {
    const known = own(state.injects, command.payload.inject);
    if (known?.state !== 'held') return refuse('prerequisite', 'Only a held inject can be released.');
    return (
      running(state) ??
      accept(
        'facilitator',
        event('inject.released', { inject: command.payload.inject, dueAt: Math.max(at, known.dueAt ?? at) }),
      )
    );
  },
  skipInject: ({ c, state, command }) => {
    const { inject } = command.payload;
    if (!c.injects.has(inject)) return refuse('notFound', `There is no inject "${inject}".`);
    if (own(state.injects, inject)?.state === 'delivered')
      return refuse('alreadyDone', 'That inject has gone out.');
    return running(state) ?? accept('facilitator', event('inject.skipped', { inject }));
  },
  /** Any desk answers its own feed, in the call or not. What follows is the reply's, never parsed from words. */
  answerInject: ({ c, state, command }) => {
    const { inject, reply } = command.payload;
    const known = own(state.injects, inject);
    const roles = own(state.seats, command.seat)?.roles ?? [];
    const mine = known?.state === 'delivered' ? known.to.filter((role) => roles.includes(role)) : [];
    const [role] = mine;
    if (!known || role === undefined) return refuse('notFound', 'That message is not in your feed.');
    if (known.reply !== null) return refuse('alreadyDone', 'That message has been answered.');
    if (known.closed) return refuse('notPossible', 'It went on without your answer: that moment has passed.');
    const chosen = c.injects.get(inject)?.replies?.find(({ id }) => id === reply);
    if (!chosen) return refuse('notFound', `"${reply}" is not one of the replies offered.`);
    return accept(
      role,
      event('inject.answered', {
        inject,
        reply,
        label: fill(c, factReader(c, state), chosen.label),
        to: known.to,
      }),
    );
  },
};
