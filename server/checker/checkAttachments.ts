import { readIn, speakersIn } from '../../shared/scenario/attachments.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Rule } from './problem.ts';
import { wordsIn } from './reading.ts';
import { seatTitles, speaksAs } from './speakers.ts';

/** The text of an inject says all that is needed: a picture is looked at, and nobody has the time to read a second text in it. */
const MOST_WORDS = 120;
/** A caption of a word or two tells somebody who cannot see it nothing. */
const FEWEST_ALT_WORDS = 4;

/** Pictures stay pictures: short, described, and nobody in them speaks as a seat that a person may hold. */
export const checkAttachments: Rule<Scenario> = ({ msel, organisation }, complain) => {
  const held = seatTitles(organisation);
  for (const { id, attachments = [] } of msel) {
    const place = `msel.${id}.attachments`;
    const count = attachments.reduce((sum, item) => sum + wordsIn(readIn(item).join(' ')).length, 0);
    if (count > MOST_WORDS)
      complain(
        place,
        `they hold ${count} words in all`,
        `Cut them to ${MOST_WORDS}: the body says what is needed.`,
      );
    for (const [index, item] of attachments.entries()) {
      if (wordsIn(item.alt).length < FEWEST_ALT_WORDS)
        complain(
          `${place}.${index}.alt`,
          `"${item.alt}" does not say what it shows`,
          'Describe it in a sentence, for somebody who cannot see it.',
        );
      for (const speaker of speakersIn(item)) {
        const title = speaksAs(held, speaker);
        if (title !== null)
          complain(
            `${place}.${index}`,
            `"${speaker}" speaks as ${title}, a seat that a person may hold`,
            'Let a named colleague say it.',
          );
      }
    }
  }
};
