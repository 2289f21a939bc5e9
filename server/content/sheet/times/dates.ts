/** A day as a cell names it. Which of two numbers is the month, only the whole column tells. */
export type DayWords =
  | { is: 'date'; year: number | null; month: number; day: number }
  | { is: 'either'; year: number | null; first: number; second: number; mark: string }
  | { is: 'weekday'; index: number }
  /** "Day 2", "D+1": days of the exercise. */
  | { is: 'count'; index: number };

const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar|mär|mrz|maer)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mei|mag)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aoû|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^(?:nov)/,
  /^(?:dec|dez|déc|dic)/,
];
const monthOf = (word: string): number => MONTHS.findIndex((pattern) => pattern.test(word)) + 1;

const WEEKDAYS: readonly string[] = [
  'monday|mon|montag|mo|lundi|lun|lunes|maandag|lunedì|月曜日?|周一|星期一',
  'tuesday|tues?|dienstag|di|mardi|martes|dinsdag|martedì|火曜日?|周二|星期二',
  'wednesday|wed|weds|mittwoch|mi|mercredi|mer|miércoles|woensdag|mercoledì|水曜日?|周三|星期三',
  'thursday|thu|thur|thurs|donnerstag|do|jeudi|jeu|jueves|donderdag|giovedì|木曜日?|周四|星期四',
  'friday|fri|freitag|fr|vendredi|ven|viernes|vrijdag|venerdì|金曜日?|周五|星期五',
  'saturday|sat|samstag|sa|samedi|sam|sábado|zaterdag|sabato|土曜日?|周六|星期六',
  'sunday|sun|sonntag|so|dimanche|dim|domingo|zondag|domenica|日曜日?|周日|星期日',
];
const WEEKDAY = WEEKDAYS.map((words) => new RegExp(`^\\(?(?:${words})\\)?(?![\\p{L}])\\.?[,\\s]*`, 'u'));

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNT =
  /^(?:ex(?:ercise)? ?)?(?:day|tag|jour(?:née)?|d[ií]a|giorno|dag|dia)\s*[-#:+]?\s*(\d{1,2}|[a-z]{3,5})(?![\p{L}\d:])[\s,:;.\-–/|]*|^(?:d|j)\s*([+-]?\s*\d{1,2})(?![\d:.])[\s,:;\-/|]*(?![hm]\s*[+-])|^第?\s*(\d{1,2})\s*(?:日目|天|日)(?!\d)\s*/u;

const full = (year: string | undefined): number | null => {
  if (year === undefined) return null;
  const value = Number(year);
  return year.length <= 2 ? 2000 + value : value;
};

interface Form {
  pattern: RegExp;
  read: (parts: (string | undefined)[]) => DayWords | null;
}

const NAMED = String.raw`([a-zäéûôçñ]{3,10})\.?`;
/** Each at the beginning of what is left of a cell. */
const FORMS: readonly Form[] = [
  {
    pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:t(?=\d)|[,\s]+|$)/,
    read: ([year, month, day]) => date(full(year), Number(month), Number(day)),
  },
  {
    pattern: /^(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号일]?\s*/,
    read: ([year, month, day]) => date(full(year), Number(month), Number(day)),
  },
  {
    pattern: /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)[,\s]*/,
    read: ([a, mark, b, year]) => either(a, b, mark, full(year)),
  },
  {
    pattern: /^(\d{1,2})(\/)(\d{1,2})(?=[,\s]|$)[,\s]*/,
    read: ([a, mark, b]) => either(a, b, mark, null),
  },
  { pattern: /^(\d{1,2})(\.)(\d{1,2})\.(?=[,\s]|$)[,\s]*/, read: ([a, mark, b]) => either(a, b, mark, null) },
  {
    pattern: new RegExp(
      String.raw`^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]*(?:of |de )?${NAMED}(?:[\s,-]*(?:de )?(\d{4}|\d{2}(?!\d|:|h)))?(?:[,\s-]+|$)`,
    ),
    read: ([day, name = '', year]) => date(full(year), monthOf(name), Number(day)),
  },
  {
    pattern: new RegExp(
      String.raw`^${NAMED}[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?![\d:h])(?:[\s,-]*(\d{4}))?(?:[,\s-]+|$)`,
    ),
    read: ([name = '', day, year]) => date(full(year), monthOf(name), Number(day)),
  },
];

const date = (year: number | null, month: number, day: number): DayWords | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { is: 'date', year, month, day } : null;

function either(a = '', b = '', mark = '/', year: number | null = null): DayWords | null {
  const [first, second] = [Number(a), Number(b)];
  const can = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return can(first, second) || can(second, first) ? { is: 'either', year, first, second, mark } : null;
}

/** "210900ZAUG11", "21 0900 AUG 2011": day, hour and minute, zone, month, year. */
const DTG = /^(\d{2})\s?(\d{2})(\d{2})\s?([a-z])?\s?([a-z]{3,4})\s?(\d{4}|\d{2})?$/;

export function groupOf(text: string): { day: DayWords; clock: string } | null {
  const [, day, hour, minute, zone = '', name = '', year] = DTG.exec(text) ?? [];
  const named = monthOf(name) > 0 ? date(full(year), monthOf(name), Number(day)) : null;
  // "210900aug": the letter of the zone is missing, so the month's own first letter was taken for it.
  const joined = monthOf(zone + name) > 0 ? date(full(year), monthOf(zone + name), Number(day)) : null;
  const found = joined ?? named;
  if (found === null || hour === undefined) return null;
  return { day: found, clock: `${hour}:${minute}${joined === null && zone !== '' ? ` ${zone}` : ''}` };
}

/** The days that a cell begins with, and what is left of it. A weekday beside a date says nothing more. */
export function daysIn(text: string): { day: DayWords | null; rest: string } {
  let day: DayWords | null = null;
  let rest = text;
  for (let step = 0; step < 3; step++) {
    const found = dayAt(rest);
    if (found === null) break;
    if (day === null || day.is === 'weekday') day = found.day;
    rest = found.rest;
  }
  if (day !== null) return { day, rest: rest.replace(/^(?:at|um|à|@|-|,|\|)\s+/, '').trim() };
  // "09:00 on 3/4/2026", "9:30 AM Monday", "09:00 4-Mar"
  const [, clock = '', behind = ''] =
    /^(\S+(?: ?[ap]\.?m\.?)?)[,\s]+(?:on |am |le )?(\S.*)$/.exec(text) ?? [];
  const last = behind === '' || !/^\d{1,2}[:.h]?\d{0,2}/.test(clock) ? null : dayAt(behind);
  return last !== null && last.rest === '' ? { day: last.day, rest: clock } : { day: null, rest: text };
}

function dayAt(text: string): { day: DayWords; rest: string } | null {
  const weekday = WEEKDAY.findIndex((pattern) => pattern.test(text));
  if (weekday >= 0)
    return { day: { is: 'weekday', index: weekday }, rest: text.replace(WEEKDAY[weekday] as RegExp, '') };
  const count = COUNT.exec(text);
  if (count) {
    const [whole, word = '', counted = '', cjk = ''] = count;
    const digits = (word || counted || cjk).replace(/\s/g, '');
    const index = /\d/.test(digits) ? Number(digits) : NUMBERS.indexOf(digits);
    if (index >= -30 && (/\d/.test(digits) || index > 0))
      return { day: { is: 'count', index }, rest: text.slice(whole.length) };
  }
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(text);
    const day = found ? read(found.slice(1)) : null;
    if (found && day) return { day, rest: text.slice(found[0].length) };
  }
  return null;
}
