import { autopilotWords, howPlayedWords, playedOnWords } from '../../shared/aloneWords.ts';
import { earned, judgedWords } from '../../shared/judgedWords.ts';
import type { Criterion, Rating, Scorecard } from '../../shared/scorecard.ts';
import { timingWords } from '../../shared/timingWords.ts';
import type { Style } from './terminalStyle.ts';
import { fold } from './terminalStyle.ts';

const points = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);
const WIDTH = 88;

/** The scorecard as a terminal shows it: the three questions first, then every point with its reason. */
export function scorecardText(card: Scorecard, s: Style): string {
  const out: string[] = [];
  const { headline } = card;
  out.push(
    `${s.tape(' EXERCISE ')} ${s.bold(`Scorecard: ${card.scenario}`)} ${s.dim(`variant ${card.variant}, seed ${card.seed}`)}`,
    '',
  );
  out.push(
    `  ${s.bold(`${points(card.total)} of ${points(card.max)}`)}  ${bandColour(card, s)}${card.rescaled ? s.dim('  (rescaled: not everything was played)') : ''}`,
    '',
  );
  for (const words of [playedOnWords(card), autopilotWords(card), ...howPlayedWords(card), judgedWords(card)])
    if (words) out.push(`  ${s.dim(words)}`, '');
  const head = (title: string, { points: got, max }: { points: number; max: number }) =>
    `  ${title.padEnd(24)} ${points(got).padStart(5)} / ${points(max).padEnd(5)} ${bar(got, max, s)}`;
  out.push(
    head('Paging', headline.paging),
    head('30-minute containment', headline.containment),
    head('Rollback vs patch', headline.decision),
    head('Conduct', headline.conduct),
    '',
  );
  const when = timingWords(card);
  out.push(
    `  Declared ${s.bold(when.declared)} · first mitigation ${s.bold(when.firstMitigation)} · contained ${s.bold(when.contained)} · decided ${s.bold(when.decided)}`,
  );
  out.push(
    `  Expected harmful answers from T+0 to the end: team ${s.bold(points(card.exposure.team))}, par ${points(card.exposure.par)}, doing nothing ${points(card.exposure.nothing)}`,
    '',
  );
  for (const { question, answer } of card.answers)
    out.push(`  ${s.bold(question)}`, `    ${fold(answer, WIDTH, '    ')}`);
  out.push('');
  for (const block of card.blocks) {
    out.push(
      `${s.bold(block.title)}  ${points(block.points)} / ${points(block.max)}  ${rating(block.rating, s)}`,
      `    ${s.dim(fold(block.ratingWhy, WIDTH, '    '))}`,
    );
    for (const criterion of block.criteria) out.push(...criterionText(criterion, s));
    out.push('');
  }
  const hit = card.gates.filter((gate) => gate.hit);
  if (hit.length > 0) {
    out.push(s.bold('Gates that capped a rating'));
    for (const gate of hit) out.push(`  ${s.red('!')} ${fold(`${gate.title}: ${gate.why}`, WIDTH, '    ')}`);
    out.push('');
  }
  if (card.fixes.length > 0) {
    out.push(s.bold('Where the most was left'));
    for (const fix of card.fixes)
      out.push(`  ${points(fix.worth).padStart(4)}  ${fold(`${fix.title}: ${fix.why}`, WIDTH, '        ')}`);
    out.push('');
  }
  for (const { title, text } of card.counterfactuals)
    out.push(`${s.bold('What if:')} ${title}`, `  ${fold(text, WIDTH, '  ')}`);
  if (card.byHand) {
    out.push('', s.bold('Judged by the facilitator'));
    for (const { title, text } of card.byHand) out.push(`  ${fold(`${title}: ${text}`, WIDTH, '    ')}`);
  }
  if (card.awaitingHuman.length > 0) {
    out.push('', s.bold('Waiting for a person to judge (not in the total)'));
    for (const item of card.awaitingHuman) out.push(`  ${fold(awaiting(item), WIDTH, '    ')}`);
  }
  out.push('', `${s.bold(card.ending.title)}`, `  ${fold(card.ending.text, WIDTH, '  ')}`);
  return `${out.join('\n')}\n`;
}

export const awaiting = ({ title, max, text }: Scorecard['awaitingHuman'][number]): string =>
  `${title}${max > 0 ? ` (up to ${points(max)})` : ''}${text ? `: ${text}` : ''}`;

function criterionText(item: Criterion, s: Style): string[] {
  const mark =
    item.verdict === 'full'
      ? s.green('●')
      : item.verdict === 'part'
        ? s.yellow('◐')
        : item.verdict === 'none'
          ? s.red('○')
          : s.dim('·');
  const told =
    earned(item)?.replace(' / ', '/').replace(', judged', '') ??
    (item.verdict === 'notScored' ? 'n/a' : 'waits');
  const value = item.max > 0 ? told.padEnd(7) : s.dim(told.padEnd(7));
  const lines = [
    `  ${mark} ${value}  ${item.title}`,
    `      ${fold(`${item.why}${cited(item.evidence)}`, WIDTH, '      ').replaceAll(HARD_SPACE, ' ')}`,
  ];
  if (item.fullMarks) lines.push(`      ${s.dim(fold(`Full marks: ${item.fullMarks}`, WIDTH, '      '))}`);
  return lines;
}

const HARD_SPACE = '\u00a0';
/** The events that prove it, kept on one line. */
const cited = (seqs: readonly number[]): string =>
  seqs.length === 0
    ? ''
    : ` [${seqs.slice(0, 6).join(`,${HARD_SPACE}`)}${seqs.length > 6 ? `,${HARD_SPACE}…` : ''}]`;

function bar(got: number, max: number, s: Style): string {
  const width = 24;
  const filled = max > 0 ? Math.round((got / max) * width) : 0;
  return `${s.green('█'.repeat(filled))}${s.dim('░'.repeat(width - filled))}`;
}

const rating = (value: Rating, s: Style): string =>
  value === 'P'
    ? s.green(value)
    : value === 'S'
      ? s.blue(value)
      : value === 'M'
        ? s.yellow(value)
        : s.red(value);
const bandColour = ({ band }: Scorecard, s: Style): string =>
  band === 'Ready'
    ? s.green(band)
    : band === 'Capable'
      ? s.blue(band)
      : band === 'Developing'
        ? s.yellow(band)
        : s.red(band);
