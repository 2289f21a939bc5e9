import type { NewEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import { askFinished } from '../call/colleague.ts';
import { promiseDue } from '../call/promises.ts';
import { acceptsCommand, givesBack } from '../call/scriptedCommand.ts';
import type { Compiled } from '../compiled.ts';
import { factReader } from '../facts.ts';
import { autopilotLooks } from '../hints/autopilot.ts';
import { deliverInject } from '../injects/deliver.ts';
import { runFinished } from '../lookups/runs.ts';
import { escalation } from '../paging/pages.ts';
import { answerPage, ring } from '../paging/ringing.ts';
import { holds } from '../predicate.ts';
import type { Reaction } from '../reactionTable.ts';
import type { DrillState, TimerWork } from '../state.ts';
import { endAct } from './acts.ts';

/** A timer row did its work: what follows. */
export const elapsed: Reaction<'timer.elapsed'> = (c, before, after, { data }) => {
  const row = own(before.timers, data.timer);
  return row ? work(c, after, row.work) : [];
};

function work(c: Compiled, state: DrillState, item: TimerWork): NewEvent[] {
  switch (item.do) {
    case 'chart':
    case 'refill':
      return [];
    case 'actEnd':
      return endAct(c, state, item.act);
    case 'actStart': {
      const act = c.scenario.acts.find(({ id }) => id === item.act);
      return act
        ? [
            {
              type: 'act.started',
              data: { act: act.id, title: act.title, storyClock: act.storyClock, endsAt: act.endsAt },
            },
          ]
        : [];
    }
    case 'inject':
      return deliverInject(c, state, item.inject, 'clock');
    case 'otherwise': {
      const row = c.injects.get(item.inject);
      return row?.otherwise && !holds(row.otherwise.unless, factReader(c, state))
        ? [{ type: 'inject.unanswered', data: { inject: item.inject } }]
        : [];
    }
    case 'propagate': {
      const { switch: id, scope, rows, step, last } = item;
      if (last)
        return [{ type: 'switch.effective', data: { switch: id, scope } }, ...lostByAltering(c, state, id)];
      return rows.map(({ component }) => ({
        type: 'switch.settled' as const,
        data: { switch: id, scope, component, step },
      }));
    }
    case 'run':
      return runFinished(c, state, item.run);
    case 'ask':
      return askFinished(c, state, item.ask);
    case 'hold':
      return [{ type: 'hold.effective', data: { systems: item.systems } }];
    case 'pageLimit':
      return own(state.pages, item.page)?.state === 'sent'
        ? [
            {
              type: 'page.unanswered',
              data: { page: item.page, target: own(state.pages, item.page)?.target ?? '' },
            },
          ]
        : [];
    case 'pageTwice':
      return escalateLate(c, state, item.page);
    case 'pageAnswer':
      return answerPage(c, state, item.page);
    case 'promise':
      return promiseDue(state, item.promise);
    case 'takeCommand':
      return acceptsCommand(state, item.role);
    case 'giveBack':
      return givesBack(state, item.role);
    case 'ring':
      return ring(c, state);
    case 'autopilot':
      return autopilotLooks(c, state);
  }
}

/** A switch that alters stored state takes unsealed evidence with it. */
function lostByAltering(c: Compiled, state: DrillState, id: string): NewEvent[] {
  const alters = c.switches.get(id)?.alters;
  if (!alters || state.sealed.length > 0 || own(state.lost, alters.thing) !== undefined) return [];
  return [
    {
      type: 'evidence.lost',
      data: { thing: alters.thing, because: 'it was altered before anybody sealed a copy' },
    },
  ];
}

/** At twice the limit the on-call list escalates by itself and nobody earns anything. */
function escalateLate(c: Compiled, state: DrillState, page: string): NewEvent[] {
  const sent = own(state.pages, page);
  if (!sent || (sent.state !== 'sent' && sent.state !== 'unanswered')) return [];
  return escalation(c, state, page, true);
}
