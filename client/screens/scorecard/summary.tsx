import type { Scorecard } from '../../../shared/scorecard.ts';
import { timingWords } from '../../../shared/timingWords.ts';
import { Evidence, Prose, Section } from './pageParts.tsx';
import { againstLine } from './scoreWords.ts';

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
  <Section id="answers" title="Five questions, in full" long>
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
