import { own } from '../../shared/keyed.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { wordsOf } from './checkTexts.ts';
import { helplineFaults } from './helplines.ts';
import type { Rule } from './problem.ts';

/** Surnames out of the landscape: they say nothing of where somebody's family comes from, what they believe or how they look. */
const PLAIN_SURNAMES = new Set(
  (
    'Ash Ashby Atwell Banks Beck Bell Birch Blake Booth Brook Brooks Bridge Burn Carey Clay Cliffe Corrie Cross Dale Dean Dell Fell ' +
    'Fenn Ferris Field Ford Forrest Frost Glen Grange Green Grove Hale Hall Harper Hart Heath Hill Holt Keel Kerr Knight Lake Lane ' +
    'Lee Lowe Marsh May Mead Mill Moor Moss North Page Park Parr Peake Penn Poole Reed Rivers Rowe Shore Stone Stokes Street Thorne ' +
    'Vale Wade Ward Waters Webb Wells West Whitlock Wood Woods Wynn'
  ).split(' '),
);

/** Whoever is hit by hatred is not told apart by their name: players would read the group off it. */
export const checkTargeted: Rule<Scenario> = (scenario, complain) => {
  const { people, draws } = scenario;
  if (people.supportAbout === 'hatred' && people.targeted === undefined)
    complain(
      'people.targeted',
      'people were hit by hatred, and nothing says which draws name them',
      'Write `targeted`, with the ids of those draws; an empty list where nobody of them has a name.',
    );
  for (const name of people.targeted ?? []) {
    const [id = '', word] = name.split('.');
    const draw = draws.find((item) => item.id === id);
    const names = word === undefined ? draw?.oneOf : own(draw?.words ?? {}, word);
    if (!names) complain('people.targeted', `there is no draw "${name}"`, 'Name a draw, or <draw>.<word>.');
    for (const person of names ?? []) {
      const surname = person.trim().split(/\s+/).at(-1) ?? '';
      if (!PLAIN_SURNAMES.has(surname))
        complain(
          `draws.${name}`,
          `"${person}" may tell which group was hit`,
          'Use a role ("the councillor for Millgate") or a surname out of the landscape: Marsh, Hale, Penn.',
        );
    }
  }
  for (const { item, place } of wordsOf(scenario))
    for (const { problem, fix } of helplineFaults(item)) complain(place, problem, fix);
};
