import { HOUR, MINUTE, SECOND } from '../../../../shared/time.ts';
import { parseDuration } from '../../pack/duration.ts';
import type { GridCell } from '../read/grid.ts';
import type { DayWords } from './dates.ts';
import { daysIn, groupOf } from './dates.ts';
import { timeText } from './text.ts';
import { zoneOf } from './zones.ts';

/** A moment as one cell says it, before the whole column has said how to take it. */
export type Moment = Reading & {
  day?: DayWords;
  /** Minutes ahead of UTC, where the cell names a zone. */
  zone?: number;
  isAbout?: true;
  isRange?: true;
};

type Reading =
  | { is: 'nothing' }
  /** Words that name no time: "TBD", "After inject 1". */
  | { is: 'unknown' }
  /** Since the start of the exercise; below nothing before it. */
  | { is: 'offset'; ms: number }
  /** `a:b` without anything that says which units; `isMarked` where a T+ stands before it. */
  | { is: 'pair'; a: number; b: number; isMarked: boolean }
  /** `09.30`: a time of day, or nine minutes and a third. */
  | { is: 'dotted'; a: number; b: number }
  /** `H+1`: an hour, unless the column counts far beyond a day. */
  | { is: 'hours'; value: number }
  /** `0900`, `900`: a time of day or a count of minutes; `isSure` where only the first can be. */
  | { is: 'compact'; value: number; isSure: boolean }
  /** A time that may be of the day or of the exercise. */
  | { is: 'clock'; ms: number; isTriple?: true; isFrench?: true }
  /** `9h`: nine o'clock beside `9h30`, else nine hours. */
  | { is: 'hourWord'; value: number }
  /** A plain number, in the unit of the column. */
  | { is: 'number'; value: number }
  /** A day and a time, in ms since the last day of 1899. */
  | { is: 'date'; ms: number }
  /** A day alone. */
  | { is: 'day' };

export const DAY = 24 * HOUR;
/** Workbook days below this are a time of day or a stretch of time, above it a date (1900-03-01). */
const FIRST_DATE = 60;
/** Dates as plain numbers: 1954 to 2118. */
const DATES = { first: 20_000, last: 80_000 };

export function momentOf(cell: GridCell | undefined): Moment {
  if (!cell) return { is: 'nothing' };
  if (cell.days !== undefined)
    return cell.days < FIRST_DATE
      ? { is: 'clock', ms: Math.round(cell.days * DAY) }
      : { is: 'date', ms: Math.round(cell.days * DAY) };
  if (cell.number !== undefined) return numberMoment(cell.number, cell.text);
  if (cell.text.length > 120) return { is: 'unknown' };
  const { text, isAbout } = timeText(cell.text);
  if (text === '' || /^[-.*/]+$/.test(text)) return { is: 'nothing' };
  const whole = wordsMoment(text);
  const found = whole.is === 'unknown' ? rangeMoment(text) : whole;
  return isAbout ? { ...found, isAbout } : found;
}

function numberMoment(value: number, text = String(value)): Moment {
  if (value < 0) return { is: 'offset', ms: Math.round(value * MINUTE) };
  if (value > DATES.last) return { is: 'unknown' };
  // Typed to four places a day is nine seconds off: nobody means those.
  if (value >= DATES.first) return { is: 'date', ms: Math.round((value * DAY) / MINUTE) * MINUTE };
  const digits = text.trim();
  if (/^0*\d{3,4}$/.test(digits) && isClock(value))
    return { is: 'compact', value, isSure: /^0\d{3,4}$/.test(digits) };
  return { is: 'number', value };
}
const isClock = (value: number): boolean => value < 2400 && value % 100 < 60;

/** The first of two times, where both are one: "09:00-09:15", "0-15 min", "9 to 11 AM". */
function rangeMoment(text: string): Moment {
  const mark =
    /\s*(?:-|~|〜|\bto\b|\btill\b|\buntil\b|\bbis\b|\bthru\b|\bthrough\b|→|>|(?<=\d)\/(?=\d)|\bà\b|\ba\b(?= \d))\s*/g;
  for (const { index, 0: joint } of text.matchAll(mark)) {
    const [from, to] = [text.slice(0, index).trim(), text.slice(index + joint.length).trim()];
    if (from === '' || to === '') continue;
    const end = wordsMoment(to);
    if (end.is === 'unknown' || end.is === 'nothing') continue;
    const unit = /^\d+(?:[.,]\d+)?\s*([a-z'.]+)$|^\d+[:.]\d{2}\s*([ap]\.?m\.?)$/.exec(to);
    const bare = /^(?:[a-z]+\s*\+?\s*)?\d+(?:[:.,]\d+)?$/.test(from) && unit !== null;
    const start = wordsMoment(bare ? `${from} ${unit[1] ?? unit[2]}` : from);
    if (start.is !== 'unknown' && start.is !== 'nothing') return { ...start, isRange: true };
  }
  return { is: 'unknown' };
}

const STARTS =
  /^(?:t|t ?[+-] ?0|h-?hour|startex|start ?ex|start(?: of (?:the )?exercise)?|exercise start|ex start|beginn|début|inicio|kick-?off|go)$/;

function wordsMoment(text: string): Moment {
  if (STARTS.test(text)) return { is: 'offset', ms: 0 };
  const group = groupOf(text);
  if (group) return withZone(group.clock, group.day, false);
  const steps = stepsMoment(text);
  if (steps) return steps;
  const { day, rest } = daysIn(text);
  if (day === null) return withZone(text, null, false);
  if (rest === '') return { is: 'day', day };
  return withZone(rest, day, /\dt\d/.test(text));
}

/** "D+0 H+1 M+30": days, hours and minutes from the start, each by itself. */
function stepsMoment(text: string): Moment | null {
  const found = /^(?:d\s*\+\s*(\d{1,3}))?[\s,/]*(?:h\s*\+\s*(\d{1,3}))?[\s,/]*(?:m\s*\+\s*(\d{1,4}))?$/.exec(
    text,
  );
  const parts = found?.slice(1) ?? [];
  if (parts.filter((part) => part !== undefined).length < 2) return null;
  const [days = 0, hours = 0, minutes = 0] = parts.map((part) => Number(part ?? 0));
  return { is: 'offset', ms: days * DAY + hours * HOUR + minutes * MINUTE };
}

function withZone(text: string, day: DayWords | null, isIso: boolean): Moment {
  const { rest, zone } = zoneOf(text, isIso);
  const read =
    clockMoment(rest, zone !== null) ?? (zone === null ? offsetMoment(rest) : { is: 'unknown' as const });
  if (read.is === 'unknown') return read;
  return {
    ...read,
    ...(day === null ? {} : { day }),
    ...(typeof zone === 'number' ? { zone } : {}),
  };
}

const clockMs = (h = '0', m = '0', s = '0'): number =>
  Number(h) * HOUR + Number(m) * MINUTE + Number(s) * SECOND;

const NOON = /^(?:12 ?)?(?:noon|midday|mittags?|midi|mediodía)$/;
const MIDNIGHT = /^(?:(?:12|24|0) ?)?(?:midnight|mitternacht|minuit|medianoche)$/;
const HALF_DAY = /^(?:午前|上午|오전|(?<late>午後|下午|오후))\s*/;

/** A time of the day; `isSure` where a zone or "Uhr" stood behind it. */
function clockMoment(text: string, isSure: boolean): Reading | null {
  if (NOON.test(text)) return { is: 'clock', ms: 12 * HOUR };
  if (MIDNIGHT.test(text)) return { is: 'clock', ms: 0 };
  const half = /^(\d{1,2})(?:[:.h](\d{2})(?::(\d{2}))?)? ?([ap])\.? ?m?\.?$/.exec(text);
  if (half && Number(half[1]) <= 23) return { is: 'clock', ms: halfDay(half) };
  const compactHalf = /^(\d{1,2})(\d{2}) ?([ap])\.?m\.?$/.exec(text);
  if (compactHalf) return clockMoment(`${compactHalf[1]}:${compactHalf[2]} ${compactHalf[3]}m`, isSure);
  const whole = /^(\d{1,4})[:h]([0-5]\d)[:m]([0-5]\d)(?:[.,]\d+|s)?$/.exec(text);
  if (whole) return { is: 'clock', ms: clockMs(whole[1], whole[2], whole[3]), isTriple: true };
  const words = /^(\d{1,2}) ?(?:h(?:rs?)?|uhr|時|时|点|點|시) ?(?:([0-5]?\d) ?(?:分|분)?)?$/.exec(
    text.replace(HALF_DAY, ''),
  );
  if (isSure && /^\d{1,2}$/.test(text) && Number(text) < 24) return { is: 'clock', ms: clockMs(text) };
  if (words && words[2] === undefined && /^\d{1,2} ?h$/.test(text))
    return { is: 'hourWord', value: Number(words[1]) };
  if (words && Number(words[1]) < 24 && (words[2] !== undefined || !/h(?:rs?)?$/.test(text))) {
    const late = HALF_DAY.exec(text)?.groups?.late !== undefined && Number(words[1]) < 12 ? 12 * HOUR : 0;
    const ms = clockMs(words[1], words[2]) + late;
    return { is: 'clock', ms, ...(/\dh/.test(text) ? { isFrench: true as const } : {}) };
  }
  const pair = /^(\d{1,4}) ?: ?([0-5]\d)( ?h| ?hrs?\.?| ?hours)?$/.exec(text);
  if (pair) {
    if (pair[3] || isSure) return { is: 'clock', ms: clockMs(pair[1], pair[2]) };
    return { is: 'pair', a: Number(pair[1]), b: Number(pair[2]), isMarked: false };
  }
  const dotted = /^(\d{1,2})\.([0-5]\d)( ?h| ?hrs?)?$/.exec(text);
  if (dotted) {
    if (dotted[3] || isSure) return { is: 'clock', ms: clockMs(dotted[1], dotted[2]) };
    return { is: 'dotted', a: Number(dotted[1]), b: Number(dotted[2]) };
  }
  return compactMoment(text, isSure);
}

function halfDay([, hour, minute, second, half]: RegExpExecArray): number {
  const late = half === 'p' && Number(hour) < 12;
  const early = half === 'a' && Number(hour) === 12;
  return clockMs(early ? '0' : hour, minute, second) + (late ? 12 * HOUR : 0);
}

/** "0900", "00900", "0900 hrs", "900L": hours and minutes without a colon. */
function compactMoment(text: string, isSure: boolean): Reading | null {
  const found = /^(0*\d{3,4})( ?h| ?hrs?\.?| ?hours?)?$/.exec(text);
  if (!found || !isClock(Number(found[1]))) return null;
  const digits = found[1] ?? '';
  if (found[2] !== undefined && digits.length < 4) return null;
  return {
    is: 'compact',
    value: Number(digits),
    isSure: isSure || found[2] !== undefined || /^0\d{3}/.test(digits),
  };
}

const PREFIX =
  /^(?:(?<unit>h|m|d)(?:-?hour)?|t|e|s|z|c|x|r|startex|start ?ex|start|exercise start|inject|min(?:ute)?s?|time|zero|h-hour)?\s*(?<sign>\+|plus |-(?=\s*\d))\s*|^t(?=\s*:?\s*\d)\s*:?\s*/;
const AFTERWARDS =
  /\s*(?:in|into|into the exercise|after (?:the )?start(?:ex)?|after startex|from (?:the )?start|later|elapsed|since start|nach start|後|经过)$/;

/** A stretch of time since the start. */
function offsetMoment(text: string): Reading {
  const prefix = PREFIX.exec(text);
  const rest = (prefix ? text.slice(prefix[0].length) : text).replace(AFTERWARDS, '').trim();
  const isBefore = prefix?.groups?.sign?.startsWith('-') ?? false;
  const read = amountMoment(rest, prefix !== null, prefix?.groups?.unit);
  if (!isBefore) return read;
  if (read.is === 'offset') return { is: 'offset', ms: -read.ms };
  if (read.is === 'hours') return { is: 'offset', ms: -read.value * HOUR };
  return read.is === 'unknown' ? read : { is: 'offset', ms: -MINUTE };
}

function amountMoment(text: string, isMarked: boolean, unit: string | undefined): Reading {
  const counted = /^(?:minutes?|mins?|第)\s*[.:#]?\s*(\d{1,4}(?:[.,]\d+)?)\s*分?$/.exec(text)?.[1];
  const plain = (counted === undefined ? text : `${counted} min`).replace(/(\d),(\d)/g, '$1.$2');
  if (isMarked) {
    const whole = /^(\d{1,4}):([0-5]\d):([0-5]\d)$/.exec(plain);
    if (whole) return { is: 'clock', ms: clockMs(whole[1], whole[2], whole[3]), isTriple: true };
    const pair = /^(\d{1,4}):([0-5]\d)(?: ?(h(?:rs?)?|min))?$/.exec(plain);
    if (pair?.[3])
      return {
        is: 'offset',
        ms: pair[3] === 'min' ? clockMs('0', pair[1], pair[2]) : clockMs(pair[1], pair[2]),
      };
    if (pair) return { is: 'pair', a: Number(pair[1]), b: Number(pair[2]), isMarked };
  }
  if (/^\d+(\.\d+)?$/.test(plain)) {
    const value = Number(plain);
    if (!isMarked) return numberMoment(value, plain);
    if (unit === 'h') return { is: 'hours', value };
    return { is: 'offset', ms: Math.round(value * (unit === 'd' ? DAY : MINUTE)) };
  }
  const words = plain
    .replace(/ ?(?:days?|tage?|jours?)\b\.?/g, 'd')
    .replace(/ ?(?:hours?|hrs?|stunden?|std|heures?|horas?|時間|小时|小時)(?![a-z])\.?/g, 'h')
    .replace(/ ?(?:minutes?|minuten|minutos|mins?|mn|分(?:钟|鐘)?|분|')(?![a-z'])\.?/g, 'm')
    .replace(/ ?(?:seconds?|secs?|sekunden?|sek|secondes?|segundos?|秒|초|'')(?![a-z])\.?/g, 's')
    .replace(/(\d) (?=[dhms](?![a-z]))/g, '$1')
    .replace(/\b(?:and|und|et|y)\b|,/g, ' ')
    .replace(/(\d+h)(\d{1,2})m?$/, '$1 $2m')
    .replace(/\s+/g, ' ')
    .trim();
  const ms = /[a-z]/.test(words) ? parseDuration(words) : null;
  return ms === null ? { is: 'unknown' } : { is: 'offset', ms };
}
