import type { LogEvent } from '../../shared/drill/events.ts';
import type { Clause } from '../../shared/scenario/people.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { formatDrillTime } from '../../shared/time.ts';
import type { MeasuredClaim } from './measuredClaims.ts';
import { measuredClaims, restsOn } from './measuredClaims.ts';
import { PAR_RULES } from './parRules.ts';
import type { Played } from './played/rehearse.ts';
import { by, seedList } from './played/rehearse.ts';
import type { Said } from './played/saidInPlay.ts';
import { saidIn } from './played/saidInPlay.ts';
import type { Complain, Problem, Rule } from './problem.ts';
import { factTests } from './walk.ts';

/** A tick that somebody will do something: it is on record and nobody has heard. */
const TICKS = /^(?:duty\.[^.]+$|welfare\.)/;

/** Whether a sentence is true follows from what was done, never from a decision that it should be done. */
export const checkClauseGrounds: Rule<Scenario> = (scenario, complain) => {
  for (const { item, place } of factTests(scenario))
    if (TICKS.test(item.fact) && /\.clauses\.[^.]+\.(?:trueWhen|knownWhen)\b/.test(place))
      complain(
        place,
        `the sentence counts as true once "${item.fact}" is put down, which is a decision and tells nobody`,
        'Ask for the act: outreach.<group>, reply.<inject>, or a switch in effect.',
      );
};

const SAYS_IT_IS_DONE =
  /\b(?:we|I)(?:['’](?:re|ve|m)| are| have| am)(?: now| already| also)? (?:been )?(?:inform|tell|told|ask|notif|contact|writ|warn|alert|call|rung|ring|spoke|speak)/iu;

/** A sentence that says somebody has been told, asked or called must be able to be untrue. */
function claimsOfContact({ comms, duties, people }: Scenario, complain: Complain): void {
  const lists: [place: string, clauses: readonly Clause[]][] = [
    ['comms', comms.clauses],
    ...people.outreach.map(({ id, clauses }): [string, Clause[]] => [`people.outreach.${id}`, clauses]),
    ...duties.flatMap(({ id, notice }): [string, Clause[]][] =>
      notice ? [[`duties.${id}.notice`, notice.clauses]] : [],
    ),
  ];
  for (const [place, clauses] of lists)
    for (const { id, text, trueWhen } of clauses)
      if (trueWhen === undefined && SAYS_IT_IS_DONE.test(text))
        complain(
          `${place}.clauses.${id}`,
          `"${text}" says that somebody was told or asked, and nothing tests it`,
          'Give it a `trueWhen` that names the act, or make it a promise: "We will …".',
        );
}

/**
 * The par plan is the model answer, so it may do no harm. Read off the log of each par drill: nothing is public before the people
 * concerned have heard, nothing counts as measured before it was read, and no sentence goes out whose act has not happened.
 */
export function checkModelAnswer(scenario: Scenario, played: readonly Played[], complain: Complain): void {
  claimsOfContact(scenario, complain);
  const found = new Map<string, Problem & { seeds: number[] }>();
  for (const drill of by(played, 'par')) {
    const note: Complain = (place, problem, fix) => {
      const known = found.get(place + problem) ?? { place, problem, fix, seeds: [] };
      found.set(place + problem, { ...known, seeds: [...new Set([...known.seeds, drill.seed])] });
    };
    tooSoon(scenario, drill.events, note);
    untrueSentences(scenario, drill.events, note);
    unmeasured(scenario, drill.events, note);
    for (const rule of PAR_RULES) rule(scenario, drill.events, note);
  }
  for (const { place, problem, fix, seeds } of found.values())
    complain(place, `${problem}, on ${seedList(seeds)}`, fix);
}

function tooSoon({ comms }: Scenario, events: readonly LogEvent[], note: Complain): void {
  for (const event of events) {
    if (event.type !== 'statement.checked') continue;
    for (const id of event.data.unheard ?? [])
      note(
        'parPlan (publishStatement)',
        `the statement is public at ${formatDrillTime(event.at)}, before ${comms.hearFirst?.find((item) => item.id === id)?.title ?? id} had heard`,
        `Let the plan tell them first, and let the line wait for it ("after: sent:<group>"): see comms.hearFirst.${id}.`,
      );
  }
}

function untrueSentences({ comms, people }: Scenario, events: readonly LogEvent[], note: Complain): void {
  for (const event of events) {
    if (event.type !== 'statement.checked' && event.type !== 'outreach.checked') continue;
    const group = event.type === 'outreach.checked' ? event.data.group : null;
    const catalogue =
      group === null ? comms.clauses : (people.outreach.find(({ id }) => id === group)?.clauses ?? []);
    for (const { clause, true: isTrue, known, penalty } of event.data.clauses) {
      if (isTrue && known && penalty === null) continue;
      const words = catalogue.find(({ id }) => id === clause)?.text ?? clause;
      note(
        `parPlan (${group === null ? 'publishStatement' : `draftOutreach ${group}`})`,
        `"${words}" goes out at ${formatDrillTime(event.at)} and ${!isTrue ? 'is not so: its act has not happened' : !known ? 'could not be known yet' : `costs points: it ${penalty}`}`,
        'Do or look up first what the sentence says, or leave it out.',
      );
    }
  }
}

/** Nothing is said to be measured, and no number given, before a finding that gives it is at the speaker's desk or on the board. */
function unmeasured(scenario: Scenario, events: readonly LogEvent[], note: Complain): void {
  const said = saidIn(scenario, events);
  for (const line of said) {
    const known = knownTo(line, scenario, events, said);
    for (const claim of measuredClaims(line.text))
      if (!isGrounded(claim, known))
        note(
          `parPlan (${line.role})`,
          `at ${formatDrillTime(line.at)} the ${line.what} says "${claim.words}", ${claim.says === 'number' ? 'which stands in no finding at that desk or on the board' : 'and no reading of it is at that desk or on the board'}`,
          'Let the line wait for the finding ("after: measured:<probe>" or "pinned:<finding>") and say what was read with its bound; or say what is switched and that nothing has been read yet.',
        );
  }
}

interface Known {
  /** Something that shows what is left since a switch took effect is at the desk or on the board. */
  reading: boolean;
  /** What a number may be taken from. */
  sources: string[];
}

function knownTo(
  { seq, seat, role }: Said,
  { rubric }: Scenario,
  events: readonly LogEvent[],
  said: readonly Said[],
): Known {
  const before = events.filter((event) => event.seq < seq);
  const findings = before.flatMap((event) =>
    event.type === 'evidence.pinned' ||
    (event.type === 'evidence.received' && event.data.seats.includes(seat))
      ? [event.data]
      : [],
  );
  const switchAt = before.find(({ type }) => type === 'switch.effective')?.seq ?? Number.POSITIVE_INFINITY;
  const readSince = new Set(
    before.flatMap((event) =>
      event.type === 'probe.completed' && event.seq > switchAt ? [event.data.evidence] : [],
    ),
  );
  // A desk may repeat what it was told, and what was said on the call was held to the same rule.
  const told = before.flatMap((event) =>
    event.type === 'inject.delivered' && (event.data.to as string[]).includes(role)
      ? [`${event.data.subject} ${event.data.body}`]
      : [],
  );
  const heard = said.flatMap((line) => (line.seq < seq ? [line.text] : []));
  return {
    reading: findings.some(
      ({ evidence, source }) =>
        // Where there is nothing to contain, a count or a suite is the reading.
        readSince.has(evidence) || (rubric.nothingToContain !== undefined && source !== 'given'),
    ),
    sources: [...findings.map(({ title, body }) => `${title}\n${body}`), ...told, ...heard],
  };
}

const isGrounded = (claim: MeasuredClaim, { reading, sources }: Known): boolean =>
  claim.says === 'number'
    ? restsOn(claim, sources)
    : reading || (claim.beside.length > 0 && claim.beside.every((number) => restsOn(number, sources)));
