import type { LogEventOf } from '../../shared/drill/events.ts';
import { MINUTE } from '../../shared/time.ts';
import { clock, list, plural, sentences } from './phrasing.ts';
import type { DrillRecord } from './record.ts';
import { roleTitle } from './record.ts';
import type { Found, Scored } from './rubric/row.ts';
import { plainTitle, switchTitle } from './switchUses.ts';

const partTitle = (record: DrillRecord, part: string): string =>
  record.scenario.sealParts.find(({ id }) => id === part)?.title ?? part;

/** Parts sealed while they were still whole: before the first altering switch took effect. */
function sealedInTime(record: DrillRecord) {
  const { altering } = record.scenario.rubric;
  const altered = record.switchUses
    .filter((use) => altering.includes(use.switch) && use.effectiveAt !== null)
    .sort((a, b) => (a.effectiveAt ?? 0) - (b.effectiveAt ?? 0))[0];
  const seals = record.log.all('evidence.sealed').filter(({ at }) => at <= record.actOneEndsAt);
  const good = seals.filter(({ at }) => at <= (altered?.effectiveAt ?? Number.POSITIVE_INFINITY));
  return { altered, seals, good, parts: new Set(good.flatMap(({ data }) => data.parts)) };
}

/** What each seal added: a copy made in two goes was not whole at the first. */
function sealSteps(seals: readonly LogEventOf<'evidence.sealed'>[], wanted: readonly string[]): string[] {
  const have = new Set<string>();
  return seals.flatMap(({ at, data }) => {
    const added = wanted.filter((part) => data.parts.includes(part) && !have.has(part));
    for (const part of added) have.add(part);
    return added.length > 0 ? [`${added.length} at ${clock(at)}`] : [];
  });
}

export function sealed(record: DrillRecord, { max }: Scored): Found {
  const { sealParts } = record.scenario.rubric;
  const { altered, seals, good, parts } = sealedInTime(record);
  const kept = sealParts.filter((part) => parts.has(part));
  const sealedEver = new Set(seals.flatMap(({ data }) => data.parts));
  const tooLate = sealParts.filter((part) => !parts.has(part) && sealedEver.has(part));
  const leftOut = sealParts.filter((part) => !sealedEver.has(part));
  const steps = sealSteps(good, sealParts);
  return {
    points: good.length > 0 && sealParts.length > 0 ? (max * kept.length) / sealParts.length : 0,
    why: sentences(
      seals.length === 0 && 'No copy was sealed.',
      good.length > 0 &&
        `Sealed${altered ? '' : ', and nothing was altered'}: ${kept.length} of ${plural(sealParts.length, 'part')}${steps.length > 1 ? `, ${list(steps)}` : ` at ${clock(good[0]?.at ?? 0)}`}.`,
      good.length > 0 &&
        altered &&
        `That was before anything was altered: ${switchTitle(record.scenario, altered.switch, [altered.scope])} took effect at ${clock(altered.effectiveAt ?? 0)}.`,
      good.length > 0 &&
        tooLate.length > 0 &&
        `Sealed only after that: ${list(tooLate.map((part) => partTitle(record, part)))}.`,
      seals.length > 0 &&
        good.length === 0 &&
        altered &&
        `${switchTitle(record.scenario, altered.switch, [altered.scope])} took effect at ${clock(altered.effectiveAt ?? 0)}, before the seal at ${clock(seals[0]?.at ?? 0)}.`,
      good.length > 0 &&
        leftOut.length > 0 &&
        `Left out: ${list(leftOut.map((part) => partTitle(record, part)))}.`,
    ),
    fullMarks: `Before any switch that alters stored state, seal these parts: ${list(sealParts.map((part) => partTitle(record, part)))}.`,
    evidence: [...seals.map(({ seq }) => seq), ...(altered?.seqs ?? [])],
  };
}

/** A freeze or, where the bomb names a system, a legal hold in effect keeps it from going off. */
export function bombsHeld(record: DrillRecord, { max }: Scored): Found {
  // What a draw moved to a day after the drill asks for nothing in it.
  const closesAt = record.scenario.acts.at(-1)?.endsAt ?? Number.POSITIVE_INFINITY;
  const bombs = record.scenario.rubric.bombs.filter(({ at }) => at <= closesAt);
  const guards = bombs.map((bomb) => {
    const freeze = record.log
      .all('freeze.set')
      .find(({ at, data }) => data.scope === bomb.scope && at < bomb.at);
    const hold =
      bomb.hold === undefined
        ? undefined
        : record.log
            .all('hold.effective')
            .find(({ at, data }) => data.systems.includes(bomb.hold ?? '') && at < bomb.at);
    const guard = [freeze, hold].filter((event) => event !== undefined).sort((a, b) => a.at - b.at)[0];
    return { bomb, guard };
  });
  const safe = guards.filter(({ guard }) => guard !== undefined);
  const open = guards.filter(({ guard }) => guard === undefined);
  const fired = [...record.log.all('evidence.lost'), ...record.log.all('component.deployed')];
  return {
    points: bombs.length > 0 ? (max * safe.length) / bombs.length : 0,
    why: sentences(
      safe.length > 0 &&
        `Stopped in time: ${list(safe.map(({ bomb, guard }) => `${bomb.title} (${clock(guard?.at ?? 0)}, due ${clock(bomb.at)})`))}.`,
      open.length > 0 &&
        `Nothing stood in the way of: ${list(open.map(({ bomb }) => `${bomb.title} (due ${clock(bomb.at)})`))}.`,
    ),
    fullMarks: 'Ask early what is going to happen by itself, and freeze or hold it before it does.',
    evidence: [
      ...safe.map(({ guard }) => guard?.seq),
      ...(open.length > 0 ? fired.map(({ seq }) => seq) : []),
    ],
  };
}

export function rawAccess(record: DrillRecord, { max }: Scored): Found {
  const approved = record.log.all('rawAccess.approved');
  const roles = new Set([...approved, ...record.log.all('raw.viewed')].map(({ data }) => data.role));
  const posted = record.log.all('raw.posted').map((event) => {
    const purged = record.log
      .all('raw.purged')
      .find(({ seq, data }) => seq > event.seq && data.item === event.data.item);
    return { event, purged, stayed: (purged?.at ?? record.endsAt) - event.at };
  });
  const lasting = posted.filter(({ purged }) => purged === undefined);
  const slow = posted.filter(({ purged, stayed }) => purged !== undefined && stayed > 3 * MINUTE);
  const narrow = roles.size <= 4;
  const points =
    approved.length === 0 || lasting.length > 0
      ? 0
      : (narrow ? max / 2 : 0) + (slow.length === 0 ? max / 2 : 0);
  return {
    points,
    why: sentences(
      approved.length === 0
        ? 'Nobody drew up who may see raw content.'
        : `Raw content was open to ${list([...roles].map((role) => roleTitle(record, role)))}.`,
      approved.length > 0 && !narrow && 'That is more than four roles.',
      lasting.length > 0 &&
        `${list(lasting.map(({ event }) => event.data.title))} was posted where it did not belong and never removed.`,
      slow.length > 0 && `${list(slow.map(({ event }) => event.data.title))} stayed up for more than 3 min.`,
      posted.length > 0 &&
        lasting.length + slow.length === 0 &&
        'What was posted in the wrong place was gone within 3 min.',
    ),
    fullMarks:
      'Name at most four roles who may see raw content, and remove anything posted elsewhere within 3 min.',
    evidence: [
      ...approved.map(({ seq }) => seq),
      ...posted.flatMap(({ event, purged }) => [event.seq, purged?.seq]),
    ],
  };
}

const NAMES_A_PERSON = /(^|[^a-z])(ids?|identifiers?|accounts?|contacts?)([^a-z]|$)/i;

/** Sealed parts that let somebody find the person again. A pack that names none such must seal everything. */
export function reachable(record: DrillRecord, { max }: Scored): Found {
  const { sealParts } = record.scenario.rubric;
  const identifying = sealParts.filter(
    (part) => NAMES_A_PERSON.test(part) || NAMES_A_PERSON.test(partTitle(record, part)),
  );
  const needed = identifying.length > 0 ? identifying : sealParts;
  const { parts, seals } = sealedInTime(record);
  const missing = needed.filter((part) => !parts.has(part));
  return {
    points: seals.length > 0 && missing.length === 0 ? max : 0,
    why:
      missing.length === 0 && seals.length > 0
        ? `The sealed copy keeps ${list(needed.map((part) => plainTitle(partTitle(record, part))))}, enough to reach the people concerned.`
        : `No sealed copy keeps ${list(missing.map((part) => partTitle(record, part)))}, so reaching the people concerned later hangs on luck.`,
    fullMarks: `Seal ${list(needed.map((part) => partTitle(record, part)))} with the rest, before anything is altered.`,
    evidence: seals.map(({ seq }) => seq),
  };
}
