import type { InjectReply, InjectRow } from '../../shared/scenario/msel.ts';
import { doing } from '../../shared/scenario/parPlan.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { shuffled } from '../kernel/shuffle.ts';
import { SEEDS } from './checkPace.ts';
import { measuredClaims, restsOn } from './measuredClaims.ts';
import type { Complain, Problem, Rule } from './problem.ts';

/** An offer that can be read off without knowing anything: too few ways, one plainly right, or one that stands out by its length. */
const FEWEST = 3;
const FEWEST_SOUND = 2;
const MOST_UNLIKE = 1.5;
/** Of a plan's answers, how many may be the longest of their offer: a third would be chance. */
const MOST_LONGEST = 0.4;

/**
 * Offered replies must leave something to think about. Not a rule of `checkScenario`: a pack whose offers give themselves away still
 * plays, so its author is told and nobody is refused.
 */
const checkReplies: Rule<Scenario> = (scenario, complain) => {
  for (const row of scenario.msel) offerIsFair(scenario, row, complain);
  planPicksFairly(scenario, complain);
};

export function replyProblems(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  checkReplies(scenario, (place, problem, fix) => void problems.push({ place, problem, fix }));
  return problems;
}

function offerIsFair(scenario: Scenario, row: InjectRow, complain: Complain): void {
  const { id, replies = [] } = row;
  if (replies.length === 0) return;
  const place = `msel.${id}.replies`;
  if (replies.length < FEWEST)
    complain(
      place,
      `it offers ${replies.length === 1 ? 'one reply' : `${replies.length} replies`}`,
      `Offer ${FEWEST} or more.`,
    );
  const sound = replies.filter((reply) => reply.sound);
  if (sound.length < FEWEST_SOUND)
    complain(
      place,
      `${sound.length === 0 ? 'none of its replies is' : 'only one of its replies is'} marked \`sound\``,
      `Offer ${FEWEST_SOUND} that a good professional might pick, and mark them.`,
    );
  const worst = dealtOffers(scenario, row)
    .map(lengths)
    .reduce((most, next) => (next.ratio > most.ratio ? next : most));
  if (worst.ratio > MOST_UNLIKE)
    complain(
      place,
      `"${worst.longest.id}" has ${worst.longest.label.length} characters and "${worst.shortest.id}" ${worst.shortest.label.length}: ${worst.ratio.toFixed(1)} times as many`,
      `Bring the longest to ${MOST_UNLIKE} times the shortest.`,
    );
  for (const reply of replies) labelIsSayable(scenario, row, reply, complain);
}

/** The offer as the seeds deal it; once where no draw touches it. */
function dealtOffers(scenario: Scenario, { id, replies = [] }: InjectRow): InjectReply[][] {
  if (!replies.some(({ label }) => label.includes('{{'))) return [replies];
  return SEEDS.map((seed) => shuffled(scenario, seed).msel.find((row) => row.id === id)?.replies ?? replies);
}

function lengths(offer: readonly InjectReply[]): {
  longest: InjectReply;
  shortest: InjectReply;
  ratio: number;
} {
  const ordered = [...offer].sort((a, b) => a.label.length - b.label.length);
  const [shortest, longest] = [ordered[0] as InjectReply, ordered.at(-1) as InjectReply];
  return { shortest, longest, ratio: longest.label.length / shortest.label.length };
}

const BLANK = /_{2,}|\[[^\]]*\]|\bX{2,}\b|<[^>]+>/;

/** Nobody can say what they do not know: a number that stands nowhere, or a gap to be filled in by the reader. */
function labelIsSayable(
  { evidence, msel }: Scenario,
  row: InjectRow,
  { id, label, sound }: InjectReply,
  complain: Complain,
): void {
  const place = `msel.${row.id}.replies.${id}.label`;
  const gap = BLANK.exec(label)?.[0];
  if (gap !== undefined)
    complain(place, `"${gap}" is left for the reader to fill in`, 'Write it so that it can be sent.');
  if (!sound) return; // What is wrong with the others may be just that nobody knows it.
  const told = msel.filter(({ to }) => to.some((role) => row.to.includes(role)));
  const sources = [
    ...told.map(({ subject, body }) => `${subject}\n${body}`),
    ...evidence.map(({ title, body }) => `${title}\n${body}`),
  ];
  for (const claim of measuredClaims(label))
    if (claim.says === 'number' && !restsOn(claim, sources))
      complain(
        place,
        `"${claim.words}" stands in no finding and in nothing that desk is told`,
        'Take a number it can know, or leave it out.',
      );
}

const answers = doing('answerInject');

/** What the par plan picks: sound every time, and no more often the longest than chance would have it. */
function planPicksFairly({ msel, parPlan }: Scenario, complain: Complain): void {
  let offers = 0;
  const longest: string[] = [];
  for (const [index, action] of parPlan.entries()) {
    if (!answers(action)) continue;
    if (!('reply' in action.payload)) continue;
    const { inject, reply } = action.payload;
    const replies = msel.find(({ id }) => id === inject)?.replies ?? [];
    const picked = replies.find(({ id }) => id === reply);
    if (!picked) continue; // `checkPlan` says so.
    offers += 1;
    if (!picked.sound)
      complain(
        `parPlan.${index}`,
        `it answers "${inject}" with "${reply}", which is not marked \`sound\``,
        'Let it pick one that a good professional might pick.',
      );
    if (replies.every(({ id, label }) => id === reply || label.length < picked.label.length))
      longest.push(inject);
  }
  if (longest.length > offers * MOST_LONGEST)
    complain(
      'parPlan (answerInject)',
      `the reply it picks is the longest in ${longest.length} of ${offers} offers: ${longest.join(', ')}`,
      `Make another longer, until it is the longest in ${Math.round(MOST_LONGEST * 100)} % at most.`,
    );
}
