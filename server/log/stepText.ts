import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import type { WrittenStep } from './privateText.ts';

/** An event, and what it holds as JSON. */
export interface EventText {
  event: LogEvent;
  by: string;
  commandId: string;
  data: string;
}

/** A step as JSON, each part made once: the chain hashes it, and the tables keep it. */
export interface StepText {
  /** Each field of the command; null where none is kept. */
  command: Readonly<Record<keyof GivenCommand, string>> | null;
  events: readonly EventText[];
}

/** As JSON writes a value inside a list. */
const json = (value: unknown): string => (value === null ? 'null' : (JSON.stringify(value) ?? 'null'));

const eventText = (event: LogEvent): EventText => ({
  event,
  by: json(event.by),
  commandId: json(event.commandId),
  data: json(event.data),
});

export const stepText = ({ command, events }: WrittenStep): StepText => ({
  command: command && {
    seat: json(command.seat),
    name: json(command.name),
    payload: json(command.payload),
    role: json(command.role),
    account: json(command.account),
  },
  events: events.map(eventText),
});

/**
 * The bytes that are hashed: envelope and command in one fixed order, what they hold in the order in which it was written, which JSON
 * keeps on its way through tables, threads and files. (Sorting all keys would cost more than the rest of writing a step.)
 */
export function stepBytes({ command, events }: StepText): string {
  let bytes = command
    ? `[[${command.seat},${command.name},${command.payload},${command.role},${command.account}]`
    : '[null';
  for (const { event, by, commandId, data } of events)
    bytes += `,[${event.seq},${event.step},${event.at},${json(event.type)},${by},${commandId},${data}]`;
  return `${bytes}]`;
}

/** What the tables keep beside the first event of a step: its hash, and the command with the fields it has. */
export function linkText(hash: string, command: StepText['command']): string {
  if (command === null) return `{"hash":"${hash}","command":null}`;
  const { seat, name, payload, role, account } = command;
  const by = account === 'null' ? '' : `,"account":${account}`;
  return `{"hash":"${hash}","command":{"seat":${seat},"name":${name},"payload":${payload},"role":${role}${by}}}`;
}
