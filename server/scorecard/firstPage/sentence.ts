import type { Block, Gate, Rating } from '../../../shared/scorecard.ts';
import { MINUTE } from '../../../shared/time.ts';
import { containedAt } from '../containment.ts';
import { residualAt } from '../curve.ts';
import { clock, list, span } from '../phrasing.ts';
import type { DrillRecord } from '../record.ts';

/** These gates say what the containment clause says already. */
const SAID = new Set(['never-contained', 'contained-late']);
/** A share of the harm at which "cut" is no longer true. */
const HARDLY_CUT = 0.9;

/** What a vice president can repeat: what became of the harm, then the worst of what went wrong, or what carried it. */
export function sentence(record: DrillRecord, blocks: readonly Block[], gates: readonly Gate[]): string {
  const harm = harmClause(record);
  const worst = worstGate(record, gates);
  if (worst) return `${harm.words}, ${harm.isGood ? 'but' : 'and'} ${lowerFirst(worst.title)}.`;
  const weak = weakest(blocks, harm.isGood);
  if (weak.length > 0) return `${harm.words}, ${harm.isGood ? 'but' : 'and'} ${list(weak)} fell short.`;
  return `${harm.words}${harm.isGood ? ', and every main task was done' : ''}.`;
}

function harmClause(record: DrillRecord): { words: string; isGood: boolean } {
  if (record.scenario.plain) return { words: 'The team worked through the event list', isGood: true };
  if (record.scenario.rubric.nothingToContain)
    return { words: 'There was nothing systemic to stop', isGood: true };
  const at = containedAt(record);
  const line = record.signal.at + 30 * MINUTE;
  if (at === null) {
    const left = residualAt(record.curve, record.actOneEndsAt);
    const share = `${Math.round(left * 100)}%`;
    const words =
      left >= HARDLY_CUT
        ? `Harm was never stopped: ${share} of it still went out`
        : `Harm was cut to ${share} of its start but never stopped`;
    return { words, isGood: false };
  }
  return at <= line
    ? { words: `Harm was stopped at ${clock(at)}, inside the thirty minutes`, isGood: true }
    : { words: `Harm was stopped at ${clock(at)}, ${span(at - line)} too late`, isGood: false };
}

/** General gates by what somebody outside the call would ask about first. */
const FIRST_ASKED = [
  'false-statement',
  'public-before-people',
  'safety-service-harmed',
  'wrong-option',
  'evidence-lost',
  'no-decision',
  'written-unseen',
  'whole-product-off',
  'no-commander',
  'help-seekers-dead-ended',
  'raw-unpurged',
];

/** Consequences that a scenario names for itself are the most concrete, so they go before the general ones. */
function worstGate({ scenario }: DrillRecord, gates: readonly Gate[]): Gate | undefined {
  const hit = gates.filter((gate) => gate.hit && !SAID.has(gate.id));
  const own = hit.find(({ id }) => (scenario.rubric.gates ?? []).some((gate) => gate.id === id));
  const place = ({ id }: Gate): number => FIRST_ASKED.indexOf(id);
  return own ?? hit.sort((a, b) => place(a) - place(b))[0];
}

/** Blocks that were not achieved, or failing that only in part; containment has been spoken of. */
function weakest(blocks: readonly Block[], isContained: boolean): string[] {
  const others = blocks.filter(({ id }) => isContained || id !== 'containment');
  const rated = (rating: Rating) => others.filter((block) => block.rating === rating);
  const found = rated('U').length > 0 ? rated('U') : rated('M');
  return found.slice(0, 2).map(({ title }) => lowerFirst(title));
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
