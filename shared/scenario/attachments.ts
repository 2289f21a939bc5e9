import { own } from '../keyed.ts';
import type { DurationMs } from '../time.ts';

interface Attached {
  /** What it shows, in words: for whoever hears the screen, for the timeline and for the report. */
  alt: string;
  /** It shows hard content, and stays out of sight until its reader opens it. */
  raw?: true;
}

/** A conversation as somebody photographed it. */
interface Screenshot extends Attached {
  kind: 'screenshot';
  app: string;
  /** `mine`: written by whoever took the picture. */
  lines: { who: string; text: string; mine?: true }[];
}

/** The top of an article. */
interface Headline extends Attached {
  kind: 'headline';
  outlet: string;
  headline: string;
  standfirst: string;
  /** As the page prints it: "Tuesday, 14:20". */
  time: string;
}

/** A public post, with how far it had travelled when it was seen. */
interface Post extends Attached {
  kind: 'post';
  handle: string;
  text: string;
  reach: { views: number; shares: number };
  /** As the page prints it: "14:12". */
  at: string;
}

interface ChartSeries {
  name: string;
  /** Oldest first; how long before the inject comes each value was read. */
  points: { agoMs: DurationMs; value: number }[];
}

/** Values over time. Charts of one title are one figure: what comes later goes on with the line. */
export interface ChartPicture extends Attached {
  kind: 'chart';
  title: string;
  unit: string;
  series: ChartSeries[];
  /** A level drawn across: a limit, a usual value. */
  line?: { label: string; value: number };
}

/** No sound is carried: the transcript is all there is. */
interface Voicemail extends Attached {
  kind: 'voicemail';
  from: string;
  seconds: number;
  transcript: string;
}

/** What comes with an inject. Words and numbers only, drawn by the screens themselves, so that nothing can be smuggled in. */
export type Attachment = Screenshot | Headline | Post | ChartPicture | Voicemail;

export const ATTACHMENT_WORDS: Record<Attachment['kind'], string> = {
  screenshot: 'Screenshot',
  headline: 'Headline page',
  post: 'Public post',
  chart: 'Chart',
  voicemail: 'Voice mail',
};

/** "Screenshot: …", as lists and reports name it. */
export const attachmentLine = ({ kind, alt }: Attachment): string => `${own(ATTACHMENT_WORDS, kind)}: ${alt}`;

/** The same attachment with every text of it changed; its kind is no text. */
export function withTexts(attachment: Attachment, change: (text: string) => string): Attachment {
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(changed);
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, changed(item)]));
    return value;
  };
  const { kind, ...rest } = attachment;
  return { ...(changed(rest) as object), kind } as Attachment;
}

/** The words a reader meets in it, in the order they meet them; numbers and the words for screen readers are not counted. */
export function readIn(attachment: Attachment): string[] {
  switch (attachment.kind) {
    case 'screenshot':
      return [attachment.app, ...attachment.lines.flatMap(({ who, text }) => [who, text])];
    case 'headline':
      return [attachment.outlet, attachment.headline, attachment.standfirst];
    case 'post':
      return [attachment.handle, attachment.text];
    case 'chart':
      return [attachment.title, attachment.unit, ...attachment.series.map(({ name }) => name)];
    case 'voicemail':
      return [attachment.from, attachment.transcript];
  }
}

/** Everybody who speaks in it. */
export function speakersIn(attachment: Attachment): string[] {
  switch (attachment.kind) {
    case 'screenshot':
      return attachment.lines.map(({ who }) => who);
    case 'post':
      return [attachment.handle];
    case 'voicemail':
      return [attachment.from];
    default:
      return [];
  }
}
