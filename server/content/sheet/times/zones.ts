/** Names of time zones that lists carry, in minutes ahead of UTC. Those of one list matter only where they differ. */
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  zulu: 0,
  wet: 0,
  bst: 60,
  west: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  sast: 120,
  eest: 180,
  msk: 180,
  trt: 180,
  gst: 240,
  ist: 330,
  sgt: 480,
  hkt: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  ast: -240,
  adt: -180,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  ct: -360,
  mst: -420,
  mdt: -360,
  mt: -420,
  pst: -480,
  pdt: -420,
  pt: -480,
  akst: -540,
  akdt: -480,
  hst: -600,
  brt: -180,
  art: -180,
};
/** They say that a time is local, or only that it is a time. */
const LOCAL = 'uhr|local(?: time)?|lcl|lt|loc|time|hora?s? local|heure locale';
const TAIL = new RegExp(
  String.raw`(?<=[\d\])ap.m])\s*[[(]?\s*(?:(?<name>${Object.keys(ZONES).join('|')})?(?<ahead>[+-]\d{1,2}(?::?\d{2})?)?|(?<local>${LOCAL})|(?<letter>[a-z]))\s*[\])]?$`,
);
/** Military zones: A to M without J are ahead of UTC, N to Y behind; J is wherever one is. */
const AHEAD = 'abcdefghiklm';
const BEHIND = 'nopqrstuvwxy';

/** What stands behind a time of day, and the zone it names: null where it names none, "local" where it says that it is one. */
export function zoneOf(text: string, isIso: boolean): { rest: string; zone: number | 'local' | null } {
  const found = TAIL.exec(text);
  const { name, ahead, local, letter } = found?.groups ?? {};
  if (!found || found[0].trim() === '' || found[0].replace(/[[\]()]/g, '').trim() === '')
    return { rest: text, zone: null };
  const rest = text.slice(0, found.index).trim();
  if (local !== undefined) return { rest, zone: 'local' };
  // A letter is a zone behind four digits only: "9 a" and "12 h" mean something else.
  if (letter !== undefined) {
    if (!/^0*\d{3,4}$|\d:\d{2}$/.test(rest) || letter === 'h') return { rest: text, zone: null };
    if (letter === 'l' || letter === 'j') return { rest, zone: 'local' };
    if (letter === 'z') return { rest, zone: 0 };
    const east = AHEAD.indexOf(letter);
    const west = BEHIND.indexOf(letter);
    return { rest, zone: east >= 0 ? (east + 1) * 60 : -(west + 1) * 60 };
  }
  // "09:00-09" is a range that broke off; an offset needs a clock with minutes and, without a name, four digits.
  if (name === undefined && !/:\d{2}$/.test(rest)) return { rest: text, zone: null };
  if (name === undefined && !(isIso ? /^[+-]\d{2}:?\d{2}$/ : /^\+\d{2}:\d{2}$/).test(ahead ?? ''))
    return { rest: text, zone: null };
  return { rest, zone: (name === undefined ? 0 : (ZONES[name] ?? 0)) + minutesOf(ahead) };
}

function minutesOf(ahead: string | undefined): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(ahead ?? '') ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -total : total;
}
