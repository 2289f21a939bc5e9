import type { injectsCommands } from '../../../shared/drill/injects/commands.ts';
import { own } from '../../../shared/keyed.ts';
import { running } from '../clock/running.ts';
import { factReader } from '../facts.ts';
import { fill } from '../fill.ts';
import type { RuleTable } from '../rules.ts';
import { accept, event, refuse } from '../rules.ts';
import { adHocId } from './adHoc.ts';
import { takesAnswer } from './asks.ts';
import { deliverInject } from './deliver.ts';
import { pending } from './pending.ts';
import { standingOf } from './plans.ts';
import { reviseRules } from './revise.ts';
import { shareRules } from './share.ts';
import { channelNamed, noted, shelfRules } from './shelf.ts';

export const injectsRules: RuleTable<keyof typeof injectsCommands> = {
  ...reviseRules,
  ...shelfRules,
  ...shareRules,
  fireInject: ({ c, state, command }) => {
    if ('adHoc' in command.payload) {
      const { subject, body } = command.payload.adHoc;
      const channel = channelNamed(command.payload.adHoc.channel);
      if (typeof channel !== 'string') return channel;
      return (
        running(state) ??
        accept(
          'facilitator',
          event('inject.delivered', {
            ...command.payload.adHoc,
            inject: adHocId(state),
            channel,
            phoneScript: null,
            replies: [],
            adHoc: true,
            asks: takesAnswer({ subject, body }),
          }),
        )
      );
    }
    const { inject } = command.payload;
    return pending(c, state, inject) ?? accept('facilitator', ...deliverInject(c, state, inject, 'hand'));
  },
  holdInject: ({ c, state, command }) => {
    const { inject, why } = command.payload;
    const open = pending(c, state, inject);
    if (open) return open;
    const { state: stands } = standingOf(state, inject);
    if (stands === 'held') return refuse('alreadyDone', 'That inject is held.');
    if (stands === 'skipped') return refuse('prerequisite', 'It is skipped. Take the skip back first.');
    return accept('facilitator', event('inject.held', { inject, ...noted(why) }));
  },
  releaseInject: ({ state, command, at }) => {
    const { inject, why } = command.payload;
    const known = own(state.injects, inject);
    if (known?.state !== 'held') return refuse('prerequisite', 'Only a held inject can be released.');
    const dueAt = Math.max(at, known.dueAt ?? at);
    return (
      running(state) ?? accept('facilitator', event('inject.released', { inject, dueAt, ...noted(why) }))
    );
  },
  skipInject: ({ c, state, command }) => {
    const { inject, why } = command.payload;
    const open = pending(c, state, inject);
    if (open) return open;
    if (standingOf(state, inject).state === 'skipped')
      return refuse('alreadyDone', 'That inject is skipped.');
    return accept('facilitator', event('inject.skipped', { inject, ...noted(why) }));
  },
  /**
   * Any desk answers its own feed, in the call or not: with a reply that is offered, or in its own words. What follows is the reply's;
   * own words count as an answer, and nothing reads them.
   */
  answerInject: ({ c, state, command }) => {
    const { payload } = command;
    const { inject } = payload;
    const known = own(state.injects, inject);
    const roles = own(state.seats, command.seat)?.roles ?? [];
    const mine = known?.state === 'delivered' ? known.to.filter((role) => roles.includes(role)) : [];
    const [role] = mine;
    if (!known || role === undefined) return refuse('notFound', 'That message is not in your feed.');
    if (!known.asks) return refuse('notPossible', 'That message asks for no answer.');
    if (known.answered) return refuse('alreadyDone', 'That message has been answered.');
    if (known.closed) return refuse('notPossible', 'It went on without your answer: that moment has passed.');
    if ('words' in payload)
      return accept(role, event('inject.answeredInWords', { inject, words: payload.words, to: known.to }));
    const { reply } = payload;
    const chosen = c.injects.get(inject)?.replies?.find(({ id }) => id === reply);
    if (!chosen)
      return refuse(
        'notFound',
        'That is not one of the replies offered. Choose one of them, or answer in your own words.',
      );
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
