import type { VisibleEvent } from '../../shared/drill/events.ts';
import type { Frame } from '../../shared/frame.ts';

/** About as much as one page of a long reset may hold, in characters. A single event may be larger, and then stands alone. */
export const PAGE_CHARS = 64_000;

/** What one turn of the loop has written already: a step goes out to everybody in the call, and is put into words once. */
const written = new Map<object, string>();

function dataText(data: object): string {
  const known = written.get(data);
  if (known !== undefined) return known;
  const text = JSON.stringify(data);
  if (written.size === 0) setImmediate(() => written.clear());
  written.set(data, text);
  return text;
}

function eventText({ data, ...rest }: VisibleEvent): string {
  return `${JSON.stringify(rest).slice(0, -1)},"data":${dataText(data)}}`;
}

const frameText = ({ events: _events, ...rest }: Frame, events: string): string =>
  `${JSON.stringify(rest).slice(0, -1)},"events":[${events}]}`;

/** A frame as JSON, whatever its length. */
export const encodeFrame = (frame: Frame): string => frameText(frame, frame.events.map(eventText).join(','));

/** A reset as JSON, in pages that are made when they are asked for; a short one is a single whole frame. */
export function* encodePages(frame: Frame): Generator<string, void> {
  const { events } = frame;
  let number = 0;
  let texts: string[] = [];
  let chars = 0;
  for (const event of events) {
    // Not kept: a long list would be held twice.
    const text = JSON.stringify(event);
    if (chars > 0 && chars + text.length > PAGE_CHARS) {
      yield frameText({ ...frame, page: { number, isLast: false } }, texts.join(','));
      number += 1;
      texts = [];
      chars = 0;
    }
    texts.push(text);
    chars += text.length;
  }
  yield frameText(number === 0 ? frame : { ...frame, page: { number, isLast: true } }, texts.join(','));
}

/** A message as Socket.IO sends it to the main namespace. */
export const messageText = (event: string, told: string): string => `2["${event}",${told}]`;
