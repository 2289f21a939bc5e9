import type { z } from 'zod';
import type { LogEvent } from '../../shared/drill/events.ts';
import { fieldWords } from '../../shared/drill/issueWords.ts';
import { own } from '../../shared/keyed.ts';
import { UnreadableLog } from './drillLog.ts';
import { EVENT_SCHEMAS } from './schema/events.ts';
import type { Fields, Upcast } from './upcast.ts';
import { UPCASTS, upcast } from './upcast.ts';

const CAUSE = 'this log may have been edited, or written by a newer version';

/**
 * Events as they were written, in today's shapes. Every one is checked against the shape of its type, because a field that is missing
 * or has another name would not fail later: it would score less. Throws `UnreadableLog` with the event and the field.
 */
export function readEvents(
  drillId: string,
  written: readonly LogEvent[],
  table: readonly Upcast[] = UPCASTS,
): LogEvent[] {
  return written.map((event) => {
    const { type, data } = upcast(event.type, event.data as unknown as Fields, table);
    const problem = problemWith(type, data);
    if (problem !== null) throw new UnreadableLog(drillId, event.seq, `${problem}; ${CAUSE}`);
    return type === event.type && data === (event.data as unknown)
      ? event
      : ({ ...event, type, data } as unknown as LogEvent);
  });
}

/** `page.acknowledged: field "page" is missing`, or null. */
function problemWith(type: string, data: Fields): string | null {
  const schema = own(EVENT_SCHEMAS as Readonly<Record<string, z.ZodType>>, type);
  if (!schema) return `it does not know an event "${type.slice(0, 80)}"`;
  const result = schema.safeParse(data);
  if (result.success) return null;
  return `${type}: ${wordsFor(data, result.error.issues)}`;
}

function wordsFor(data: Fields, issues: readonly z.core.$ZodIssue[]): string {
  const [issue] = issues;
  const path = issue?.path.map(String) ?? [];
  const named = (key: string): string => `field "${[...path, key].join('.').slice(0, 80)}"`;
  if (issue?.code === 'unrecognized_keys') return `it does not know ${issue.keys.map(named).join(', ')}`;
  const last = path.pop();
  return issue && last !== undefined && valueAt(data, issue.path) === undefined
    ? `${named(last)} is missing`
    : fieldWords(issues, 'what it holds');
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? own(value, key) : undefined),
    data,
  );
