import { judgedWords } from '../../../shared/judgedWords.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { timingWords } from '../../../shared/timingWords.ts';
import { Bar, Evidence, Points, Prose, Section } from './pageParts.tsx';
import { againstLine, BAND_WORDS, number, outOf } from './scoreWords.ts';

const HEADLINES: { id: keyof Scorecard['headline']; title: string }[] = [
  { id: 'paging', title: 'Paging' },
  { id: 'containment', title: '30-minute containment' },
  { id: 'decision', title: 'Rollback vs patch' },
  { id: 'conduct', title: 'Conduct' },
];

/** The total, the band, and the three scores the drill is for, with conduct beside them. */
export function Headlines({ card }: { card: Scorecard }) {
  const rest = outOf(card);
  const people = judgedWords(card);
  return (
    <section aria-labelledby="total-title" className="flex flex-col gap-3">
      <div className="break-inside-avoid rounded-panel border border-line bg-panel p-3">
        <h2 id="total-title" className="text-small text-fg-2">
          Total
        </h2>
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <Points points={card.total} max={card.max} big />
          <p className="text-title font-semibold">{BAND_WORDS[card.band]}</p>
        </div>
        {rest && <p className="mt-1 text-small text-fg-2">{rest}</p>}
        {people && <p className="mt-1 text-small text-fg-2">{people}</p>}
        <p className="mt-1 text-small text-fg-2">The team's score. Nobody is scored alone.</p>
      </div>
      <ul className="grid grid-cols-1 gap-3 min-[480px]:grid-cols-2 lg:grid-cols-4 print:grid-cols-4">
        {HEADLINES.map(({ id, title }) => (
          <li
            key={id}
            className="flex break-inside-avoid flex-col gap-1.5 rounded-panel border border-line bg-panel p-3"
          >
            <h3 className="text-small text-fg-2">{title}</h3>
            <Points {...card.headline[id]} big />
            <Bar {...card.headline[id]} />
            {id === 'containment' && card.nothingToContain && (
              <p className="text-small text-fg-2">Nothing to contain here: the picture counts.</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A sentence, and below it its groups, each with its heading in bold. */
function Answered({ text }: { text: string }) {
  const [first = '', ...groups] = text.split('\n');
  return (
    <div className="flex max-w-[75ch] flex-col gap-1 text-base break-words">
      <p>
        <Prose text={first} />
      </p>
      {groups.length > 0 && (
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {groups.map((group) => {
            const end = group.indexOf(': ') + 1;
            return (
              <li key={group}>
                <strong>{group.slice(0, end)}</strong>
                <Prose text={group.slice(end)} />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** The five questions of a review, answered from the log. */
export const Questions = ({ card, times }: { card: Scorecard; times: ReadonlyMap<number, string> }) => (
  <Section id="questions" title="Five questions" long>
    <dl className="flex flex-col gap-3">
      {card.answers.map(({ question, answer, evidence }) => (
        <div key={question} className="flex break-inside-avoid flex-col gap-1">
          <dt className="text-base font-semibold">{question}</dt>
          <dd className="flex flex-col gap-1">
            <Answered text={answer} />
            <Evidence seqs={evidence} times={times} />
          </dd>
        </div>
      ))}
    </dl>
  </Section>
);

const Figure = ({ title, value, words }: { title: string; value: string; words: string }) => (
  <div className="flex flex-col gap-0.5">
    <dt className="text-small text-fg-2">{title}</dt>
    <dd className="m-mono text-title font-bold">{value}</dd>
    <dd className="text-small text-fg-2">{words}</dd>
  </div>
);

/** The moments everything else is measured from. */
export function Timings({ card }: { card: Scorecard }) {
  const when = timingWords(card);
  return (
    <Section id="timings" title="When">
      <dl className="grid grid-cols-1 gap-3 min-[480px]:grid-cols-2">
        <Figure title="Declared" value={when.declared} words="after the first inject" />
        <Figure
          title="First mitigation"
          value={when.firstMitigation}
          words={card.nothingToContain ? NOTHING_WORDS : 'harm at 40 % of its start or less'}
        />
        <Figure
          title="Contained"
          value={when.contained}
          words={card.nothingToContain ? NOTHING_WORDS : againstLine(card.timings.containedAt)}
        />
        <Figure title="Decided" value={when.decided} words="rollback, patch, both or neither, on record" />
      </dl>
    </Section>
  );
}
const NOTHING_WORDS = 'nothing systemic went on in this drill';

/** Expected harmful answers: the team's, the bundled good team's, and nobody's. */
export function Exposure({ card: { exposure } }: { card: Scorecard }) {
  const rows = [
    { title: 'This team', value: exposure.team },
    { title: 'Par, a well-drilled team', value: exposure.par },
    { title: 'Doing nothing', value: exposure.nothing },
  ];
  return (
    <Section id="exposure" title="Expected harmful answers">
      <dl className="flex flex-col gap-2.5">
        {rows.map(({ title, value }) => (
          <div key={title} className="grid grid-cols-[1fr_auto] items-baseline gap-x-2 gap-y-1">
            <dt className="text-body">{title}</dt>
            <dd className="m-mono font-semibold">{number(value)}</dd>
            <dd className="col-span-2">
              <Bar points={value} max={exposure.nothing} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-fg-2">
        From T+00:00 to the end of the drill, the night included. An expectation worked out from the world's
        own rates, not a count of people.
      </p>
    </Section>
  );
}
