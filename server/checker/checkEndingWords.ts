import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Rule } from './problem.ts';
import { waysToHold } from './solve.ts';

/** Words that say how the world stands at the end. */
const STATE =
  /\b(?:contain(?:ed|s)?|stop(?:ped|s)?|still|stay(?:ed|s)?|open|closed|shut|off|leak(?:s|ed|ing)?|gone|over|fixed|mended|cured|back|public|(?:went|goes|go) on|running|in time|too late)\b/i;

/**
 * An ending that is told when no other holds tells of drills that have nothing in common: it says nothing about how the world stands, or
 * it says it of a contained drill too. What is so in some of them is a sentence with a condition of its own.
 */
export const checkEndingWords: Rule<Scenario> = ({ rubric }, complain) => {
  for (const { id, title, when, text } of rubric.endings) {
    if (waysToHold({ not: when }).length > 0) continue;
    const said = [
      title,
      ...(typeof text === 'string' ? [text] : text.filter((part) => typeof part === 'string')),
    ];
    const word = STATE.exec(said.join(' '))?.[0];
    if (word !== undefined)
      complain(
        `rubric.endings.${id}`,
        `it is told whatever happened, and says "${word}", which need not be so`,
        'Give the ending a condition that proves it, or make that sentence one with a condition: { when, text }.',
      );
  }
};
