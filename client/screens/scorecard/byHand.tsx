import type { Scorecard } from '../../../shared/scorecard.ts';
import { Evidence, Prose, Section } from './pageParts.tsx';

/** What a facilitator judged while the drill ran, and why: apart, so that nobody takes it for what the log saw by itself. */
export const ByHand = ({
  card: { byHand },
  times,
}: {
  card: Scorecard;
  times: ReadonlyMap<number, string>;
}) =>
  byHand === undefined ? null : (
    <Section id="by-hand" title="Judged by the facilitator" long>
      <p className="text-small text-fg-2">
        While the drill ran, each with a reason. What counts is scored with everything else.
      </p>
      <ul className="flex flex-col gap-2">
        {byHand.map(({ title, text, evidence }) => (
          <li key={evidence.join()} className="flex break-inside-avoid flex-col gap-0.5">
            <h3 className="text-body font-semibold break-words">{title}</h3>
            <p className="max-w-prose text-body break-words text-fg-2">
              <Prose text={text} />
            </p>
            <Evidence seqs={evidence} times={times} />
          </li>
        ))}
      </ul>
    </Section>
  );
