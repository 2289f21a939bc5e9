import type { LogEvent } from '../../shared/drill/events.ts';
import type { Answer } from '../../shared/frame.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';

/** Refused answers remembered per drill; accepted ones are in the log for ever. */
const REMEMBERED_REFUSALS = 2_000;

const keyOf = (seat: string, id: string): string => `${seat}:${id}`;

/** The first answer to every command, so that a repeat changes nothing (KERNEL-4). Two seats may use the same id. */
export class AnswerBook {
  readonly #answers = new Map<string, Answer>();
  readonly #refusals: string[] = [];

  find(seat: string, id: string): Answer | undefined {
    return this.#answers.get(keyOf(seat, id));
  }

  /** Takes acceptances from the log: also those that another process, or this one before it was killed, wrote. */
  learn(events: readonly LogEvent[]): void {
    for (const { commandId, by } of events) {
      if (commandId === null) continue;
      this.#answers.set(keyOf(by?.seat ?? FACILITATOR_SEAT, commandId), { id: commandId, ok: true });
    }
  }

  accepted(seat: string, answer: Answer): void {
    this.#answers.set(keyOf(seat, answer.id), answer);
  }

  refused(seat: string, id: string, answer: Answer): void {
    // A refusal that was the log's fault, not the command's, may be tried again under the same id.
    if (answer.ok || answer.rejection.code === 'logUnavailable' || answer.rejection.code === 'conflict')
      return;
    const key = keyOf(seat, id);
    this.#answers.set(key, answer);
    this.#refusals.push(key);
    const oldest = this.#refusals.length > REMEMBERED_REFUSALS ? this.#refusals.shift() : undefined;
    if (oldest !== undefined) this.#answers.delete(oldest);
  }
}
