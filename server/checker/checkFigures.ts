import type { Scenario } from '../../shared/scenario/scenario.ts';
import { countBounds, proportion } from '../kernel/statistics.ts';
import { wordsOf } from './checkTexts.ts';
import type { Figure } from './figures.ts';
import { figuresIn } from './figures.ts';
import type { Rule } from './problem.ts';
import { readRow, toPercent } from './residualTable.ts';
import type { Found } from './walk.ts';

/** Where the guide and the options speak of what switches would have left. */
const SPEAKS_OF_RESIDUALS = /^(?:guide\.|decision\.options\.[^.]+\.(?:because|card)$)/;
/** "25.6 %" beside words of what is left; a benign refusal rate has a decimal as well. */
const LEFT =
  /\b(?:left|leaves?|reopens?|in all|alone|with|climb\w*|then|after the purge)\b[^.;]{0,90}?(\d{1,2}\.\d) %|(\d{1,2}\.\d) %(?=[^.;]{0,30}\b(?:in all|of the harm|left)\b)/gu;

/** Every number that can be worked out again, in all texts of a scenario, with its place. */
export const figuresOf = (scenario: Scenario): Found<Figure>[] => [
  ...wordsOf(scenario).flatMap(({ item, place }) =>
    figuresIn(item).map((figure) => ({ place, item: figure })),
  ),
  ...residualFigures(scenario),
  ...fieldFigures(scenario),
  ...suiteFigures(scenario),
];

/** Numbers add up: an interval follows from its sample, a share from its parts, what a switch leaves from the world. */
export const checkFigures: Rule<Scenario> = (scenario, complain) => {
  for (const { item, place } of figuresOf(scenario))
    if (!item.holds)
      complain(
        place,
        `"${item.words}" says ${item.says}, and its parts come to ${item.should}`,
        'Put the number right, or the part it comes from: npm run scenarios -- numbers shows all of them.',
      );
};

/** What the guide and the reasons say is left under some switches is a value of the world, not of memory. */
function residualFigures(scenario: Scenario): Found<Figure>[] {
  const known = new Set(
    (scenario.expectations?.residuals ?? []).flatMap((row) => {
      const { instant, refilled } = readRow(scenario.world, row);
      return [toPercent(instant), toPercent(refilled)];
    }),
  );
  if (known.size === 0) return [];
  return wordsOf(scenario)
    .filter(({ place }) => SPEAKS_OF_RESIDUALS.test(place))
    .flatMap(({ item, place }) =>
      [...item.matchAll(LEFT)].map(([words, after = '', before = '']) => {
        const says = after || before;
        const nearest = [...known].reduce((best, value) =>
          Math.abs(value - Number(says)) < Math.abs(best - Number(says)) ? value : best,
        );
        return { place, item: { words, says, should: String(nearest), holds: nearest === Number(says) } };
      }),
    );
}

/** A count over so many hours and the world's rates are two looks at one thing: the rates lie inside what the count allows. */
function fieldFigures({ evidence, rubric, world }: Scenario): Found<Figure>[] {
  const item = evidence.find(({ id }) => id === rubric.prevalence.evidence);
  const [, hours] = /\blast (\d+) hours\b/u.exec(item?.body ?? '') ?? [];
  const [, count] = /\b(\d+) confirmed\b/u.exec(item?.body ?? '') ?? [];
  const [, share] = /\b(\d+(?:\.\d+)?) % sample[^:]*?(?:scored|;)/u.exec(item?.body ?? '') ?? [];
  if (!item || !hours || !count || !share || rubric.nothingToContain) return [];
  const perHour = liveRate(world);
  const factor = 100 / Number(share) / Number(hours);
  const { low, high } = countBounds(Number(count));
  const [from, to] = [low * factor, high * factor];
  return [
    {
      place: `evidence.${item.id}.body`,
      item: {
        words: `${count} in ${hours} hours of a ${share} % sample`,
        says: `${perHour.toFixed(1)} an hour in the world`,
        should: `${from.toFixed(1)} to ${to.toFixed(1)} an hour`,
        holds: perHour >= from && perHour <= to,
      },
    },
  ];
}

const liveRate = ({ components }: Scenario['world']): number =>
  components
    .filter(({ latent, persisted }) => !latent && !persisted)
    .reduce((sum, { baselinePerHour }) => sum + baselinePerHour, 0);

/** A suite that says what share of traffic it stands for, times its failures and all traffic, comes to what the world gives, within what so few prompts allow. */
function suiteFigures(scenario: Scenario): Found<Figure>[] {
  const { suites, world } = scenario;
  const traffic = wordsOf(scenario)
    .map(
      ({ item }) =>
        /\b(\d{1,3}(?:,\d{3})+) (?:rewrites|requests|answers|drafts|messages) an hour\b/u.exec(item)?.[1],
    )
    .find((found) => found !== undefined);
  if (traffic === undefined) return [];
  return suites.flatMap(({ id, note, targets, fixed, matchesFailingPath, measures }) => {
    const [, share] = /\babout (\d+(?:\.\d+)?) % of traffic\b/u.exec(note) ?? [];
    const bad = targets.find(({ artefact }) => artefact === 'bad');
    const count = fixed.find(({ target }) => target === bad?.id);
    if (!share || !count || !matchesFailingPath || measures !== 'harm') return [];
    const exposed = (Number(share) / 100) * Number(traffic.replaceAll(',', ''));
    const { low, high } = proportion(count.failures, count.n);
    const live = liveRate(world);
    return [
      {
        place: `suites.${id}`,
        item: {
          words: `${count.failures} of ${count.n}, ${share} % of ${traffic} an hour`,
          says: `${live.toFixed(1)} an hour in the world`,
          should: `${(low * exposed).toFixed(1)} to ${(high * exposed).toFixed(1)} an hour`,
          holds: live >= low * exposed && live <= high * exposed,
        },
      },
    ];
  });
}
