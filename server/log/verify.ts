import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Seal } from './chain.ts';
import { headerLink, isChained, stepLink } from './chain.ts';
import { contentHash, pinOf } from './contentHash.ts';
import type { Hiding } from './privateText.ts';
import { hiddenAgain } from './privateText.ts';
import { isSealed } from './recordKey.ts';

/** What hangs a step on the one before it, and says why it was taken. */
export interface StepLink extends Hiding {
  hash: string;
  command: GivenCommand | null;
}

/** A log as it was written and in clear, with everything that is needed to check it. */
export interface LogFile {
  header: LogHeader;
  events: LogEvent[];
  /** By the number of the step. Empty in logs of the first format. */
  links: ReadonlyMap<number, StepLink>;
  /** The header's own link, as written. */
  headerLink: string | null;
  seal: Seal | null;
}

/** What can be said of a log. `seq` is the first event that is not vouched for; null: the header. */
export type Verdict =
  | { state: 'signed'; head: string; seal: Seal }
  /** `isOver`: the drill had ended, so its end is there. */
  | { state: 'unsigned'; head: string; isOver: boolean }
  | { state: 'unchained' }
  | { state: 'changed'; seq: number | null; problem: string };

const changed = (seq: number | null, problem: string): Verdict => ({ state: 'changed', seq, problem });

/** Checks everything that vouches for a log: its scenario, its chain and its signature. */
export function verifyLog(file: LogFile): Verdict {
  const { header, events, links, seal } = file;
  const headed = headerProblem(header);
  if (headed !== null) return changed(null, headed);
  if (!isChained(header)) return { state: 'unchained' };
  let head = headerLink(header);
  if (file.headerLink !== head) return changed(null, 'its first line is not the one the drill began with');
  for (const step of stepsIn(events)) {
    const [{ seq } = { seq: 0 }] = step;
    const link = links.get(seq);
    if (!link) return changed(seq, 'its link is missing');
    const written = hiddenAgain({ command: link.command, events: step }, link);
    if (written === null) return changed(seq, 'a private text is not where its step says');
    head = stepLink(head, written);
    if (head !== link.hash) return changed(seq, 'what it says, or its place, is not what was written');
  }
  return seal === null
    ? { state: 'unsigned', head, isOver: events.some(({ type }) => type === 'drill.ended') }
    : sealVerdict(file, head, seal);
}

function sealVerdict({ header, events }: LogFile, head: string, seal: Seal): Verdict {
  if (!isSealed(header.drillId, seal)) return changed(null, 'its signature does not fit');
  if (seal.events > events.length)
    return changed(
      events.length + 1,
      `it was signed with ${seal.events} events, and the last ${seal.events - events.length} are missing`,
    );
  if (seal.events < events.length)
    return changed(seal.events + 1, `it was signed with ${seal.events} events, and more were added`);
  if (seal.head !== head)
    return changed(null, 'its links were made anew: the last is not the one that was signed');
  return { state: 'signed', head, seal };
}

/** Why a header cannot be the one its drill was played with; null when it can. */
export function headerProblem({ scenario, hash, organisation }: LogHeader): string | null {
  if (contentHash(scenario) !== hash)
    return 'its scenario is not the one the drill was played with: its hash does not match';
  const carried = pinOf(scenario).organisation;
  return organisation && carried && carried.hash !== organisation.hash
    ? `its company profile is not the one the drill was played with: the hash of "${organisation.id}" does not match`
    : null;
}

/** Events by the step they belong to, in order. */
export function* stepsIn(events: readonly LogEvent[]): Generator<LogEvent[]> {
  let step: LogEvent[] = [];
  for (const event of events) {
    if (step.length > 0 && step[0]?.step !== event.step) {
      yield step;
      step = [];
    }
    step.push(event);
  }
  if (step.length > 0) yield step;
}
