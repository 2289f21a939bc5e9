import type { ColleagueRequest } from '../../../shared/drill/call/events.ts';
import type { NewEvent } from '../../../shared/drill/events.ts';
import type { CommandName, CommandOf } from '../../../shared/drill/parseCommand.ts';
import { own } from '../../../shared/keyed.ts';
import type { Compiled } from '../compiled.ts';
import { decide } from '../decide.ts';
import { seatOf } from '../facts.ts';
import type { DrillState } from '../state.ts';

type Asked = { name: CommandName; payload: unknown };

/** A scripted colleague does what was asked through the same door as everybody else, and says so when the door stays shut. */
export function askFinished(c: Compiled, state: DrillState, id: string): NewEvent[] {
  const ask = own(state.asks, id);
  const seat = ask && seatOf(state, ask.role);
  if (!ask || !seat) return [];
  const { name, payload } = asked(ask.request);
  const command = { id: `${id}:done`, seat, role: ask.role, name, payload } as CommandOf<typeof name>;
  const decided = decide(c, state, command as never);
  if ('rejection' in decided)
    return [
      {
        type: 'colleague.answered',
        data: { ask: id, role: ask.role, ok: false, words: decided.rejection.message },
      },
    ];
  const shared = decided.events.map((event) => ({
    ...withAsker(event, ask.by),
    by: { seat, role: ask.role },
  }));
  return [
    ...shared,
    { type: 'colleague.answered', data: { ask: id, role: ask.role, ok: true, words: 'Done.' } },
  ];
}

/** What a colleague looks up is for the person who asked. */
function withAsker(event: NewEvent, asker: string): NewEvent {
  if (event.type === 'query.started' || event.type === 'suite.started' || event.type === 'probe.started') {
    return {
      ...event,
      data: { ...event.data, seats: [...new Set([...event.data.seats, asker])] },
    } as NewEvent;
  }
  return event;
}

function asked(request: ColleagueRequest): Asked {
  switch (request.kind) {
    case 'query':
      return { name: 'runQuery', payload: { query: request.query } };
    case 'suite':
      return { name: 'runSuite', payload: { suite: request.suite, targets: request.targets, n: request.n } };
    case 'probe':
      return { name: 'runProbe', payload: { targets: request.targets } };
    case 'apply':
      return {
        name: 'applySwitch',
        payload: {
          switch: request.switch,
          scopes: request.scopes,
          options: request.options,
          breakGlass: false,
        },
      };
    case 'coSign':
      return { name: 'coSignSwitch', payload: { switch: request.switch, scopes: request.scopes } };
    case 'authorise':
      return { name: 'authoriseSwitch', payload: { switch: request.switch, scopes: request.scopes } };
    case 'clear':
      return {
        name: 'clearStatement',
        payload: { statement: request.statement, version: request.version, verdict: 'clear', comment: '' },
      };
    case 'clearOutreach':
      return {
        name: 'clearOutreach',
        payload: {
          texts: [{ group: request.group, version: request.version }],
          verdict: 'clear',
          comment: '',
        },
      };
    case 'freeze':
      return { name: 'freeze', payload: { scope: request.scope } };
    case 'approveRaw':
      return { name: 'approveRawAccess', payload: { query: request.query, role: request.role } };
  }
}
