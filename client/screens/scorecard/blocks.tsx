import type { Block, Criterion, Gate, Scorecard } from '../../../shared/scorecard.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/panel.tsx';
import { Bar, Evidence, Points, Prose, RatingTag, Section, VerdictMark } from './pageParts.tsx';
import { unfoldAll } from './printPage.ts';
import { gatesOf, grouped, number, RATING_WORDS } from './scoreWords.ts';

type Times = ReadonlyMap<number, string>;
/** A person's word beside a verdict of the log. */
type Override = NonNullable<Scorecard['evaluation']>['overrides'][number];

/** Every point, why it was given, and what would have earned the rest. */
export function Blocks({ card, times }: { card: Scorecard; times: Times }) {
  return (
    <Section
      id="blocks"
      title="Every point, and why"
      long
      action={
        <span className="m-noprint flex gap-1">
          <Button tone="quiet" onPress={() => unfoldAll(true)}>
            Open all
          </Button>
          <Button tone="quiet" onPress={() => unfoldAll(false)}>
            Close all
          </Button>
        </span>
      }
    >
      <div className="flex flex-col gap-5">
        {card.blocks.map((block) => (
          <BlockPart
            key={block.id}
            block={block}
            gates={gatesOf(card.gates, block.id)}
            overrides={card.evaluation?.overrides ?? []}
            times={times}
          />
        ))}
      </div>
    </Section>
  );
}

function BlockPart({
  block,
  gates,
  overrides,
  times,
}: {
  block: Block;
  gates: Gate[];
  overrides: readonly Override[];
  times: Times;
}) {
  const { automatic, judgedByPeople } = grouped(block.criteria);
  return (
    <section aria-labelledby={`block-${block.id}`} id={block.id} className="flex min-w-0 flex-col gap-2">
      <div className="flex break-after-avoid flex-col gap-1.5">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h3 id={`block-${block.id}`} className="text-base font-semibold">
            {block.title}
          </h3>
          <RatingTag rating={block.rating} />
          <span className="ml-auto">
            <Points points={block.points} max={block.max} />
          </span>
        </div>
        <Bar points={block.points} max={block.max} />
        <p className="max-w-[85ch] text-body text-fg-2">
          <Prose text={block.ratingWhy} />
        </p>
        {gates.map((gate) => (
          <GateLine key={gate.id} gate={gate} block={block} times={times} />
        ))}
      </div>
      <ul className="flex flex-col border-t border-line">
        {automatic.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            override={overrides.find((item) => item.criterion === criterion.id)}
            times={times}
          />
        ))}
      </ul>
      {judgedByPeople.length > 0 && (
        <div className="flex flex-col gap-1 rounded-control border border-dashed border-wait p-2">
          <h4 className="text-small text-fg-2">
            A person judges this. It is never added to the points above.
          </h4>
          <ul>
            {judgedByPeople.map((criterion) => (
              <CriterionRow key={criterion.id} criterion={criterion} times={times} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** A gate caps the rating; the points stand. */
function GateLine({ gate, block, times }: { gate: Gate; block: Block; times: Times }) {
  const cap = gate.caps.find((item) => item.block === block.id);
  return (
    <div className="flex flex-col gap-1 border-l-2 border-risk pl-2">
      <p className="text-body break-words">
        <Tag tone="risk">▲ Gate</Tag> <strong>{gate.title}.</strong> <Prose text={gate.why} />
        {cap && (
          <span className="text-fg-2">
            {' '}
            At most {cap.at}: {RATING_WORDS[cap.at].toLowerCase()}. The points stand.
          </span>
        )}
      </p>
      <Evidence seqs={gate.evidence} times={times} />
    </div>
  );
}

const pointsWords = ({ observed, points, max, judged, observedMax, verdict }: Criterion): string => {
  if (verdict === 'notScored') return 'not scored';
  if (!observed) return `${number(points)} of ${number(max)}`;
  return judged
    ? `${number(judged.points)} of ${number(observedMax)}, judged`
    : `up to ${number(observedMax)}`;
};

function CriterionRow({
  criterion,
  override,
  times,
}: {
  criterion: Criterion;
  override?: Override | undefined;
  times: Times;
}) {
  const { id, title, verdict, why, fullMarks, evidence, judged } = criterion;
  return (
    <li className="border-b border-line last:border-b-0">
      <details id={`criterion-${id}`} className="group min-w-0 break-inside-avoid">
        <summary className="flex min-h-9 flex-wrap items-baseline gap-x-3 py-1.5 text-body">
          <span aria-hidden className="m-noprint text-fg-3 group-open:rotate-90">
            ▸
          </span>
          <span className="min-w-0 flex-1 basis-48">{title}</span>
          <VerdictMark verdict={verdict} />
          {override && (
            <span className="text-small text-fg-2">
              {override.who}: <VerdictMark verdict={override.verdict} />
            </span>
          )}
          <span className="m-mono ml-auto min-w-24 text-right text-small whitespace-nowrap">
            {pointsWords(criterion)}
          </span>
        </summary>
        <div className="flex flex-col gap-1.5 pb-3 pl-5 text-body break-words print:pl-2">
          <p className="max-w-[85ch]">
            <Prose text={why} />
          </p>
          {fullMarks && (
            <p className="max-w-[85ch] text-fg-2">
              <strong>Full marks would have taken: </strong>
              <Prose text={fullMarks} />
            </p>
          )}
          {override && (
            <p className="max-w-[85ch]">
              <strong>{override.who} sees it otherwise: </strong>
              {override.why} The points stand.
            </p>
          )}
          {judged && (
            <p className="max-w-[85ch]">
              <strong>A person said: </strong>
              {number(judged.points)} points{judged.note ? `. ${judged.note}` : ', without a note.'}
            </p>
          )}
          <Evidence seqs={evidence} times={times} />
        </div>
      </details>
    </li>
  );
}
