import { CircleHelp } from 'lucide-react';
import { Button } from '../../../../components/button.tsx';
import { join } from '../../../../components/join.ts';
import { useView } from '../../../../connection/context.tsx';
import { useRoom } from '../../room.tsx';
import { missingFrom } from '../decision/draft.ts';
import { MarkSign } from '../decision/markSigns.tsx';
import { countsOf } from '../decision/marks.ts';
import { useDecisionDraft } from '../decision/useDecisionDraft.ts';
import { useDecisionRoom } from '../decision/useDecisionRoom.ts';
import { useDesk } from '../desk.ts';
import { bare } from './bare.ts';
import { DashCard } from './dashCard.tsx';

/** One option with the readings the team put to it; two counts, never one, and in the order of the card. */
function Option({ id, title, kind }: { id: string; title: string; kind: string }) {
  const { supports, rulesOut } = countsOf(
    useView((view) => view.marks),
    id,
  );
  const isAside = useView(({ aside }) => Object.hasOwn(aside, id));
  return (
    <li className="grid min-h-[28px] grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-2 px-3 text-small max-[767px]:min-h-11">
      <span className={join('truncate font-medium', isAside && 'text-fg-3 line-through')} title={title}>
        {title}
        {isAside && <span className="sr-only">, set aside</span>}
      </span>
      <span className="rounded-tag border border-line-strong px-1.5 text-meta text-fg-2">{kind}</span>
      <span className="m-mono flex items-center gap-2 text-meta">
        <span className="flex items-center gap-0.5 text-safe">
          <MarkSign mark="supports" size={10} /> {supports}
          <span className="sr-only"> findings marked as supporting it,</span>
        </span>
        <span className="flex items-center gap-0.5 text-risk">
          <MarkSign mark="rulesOut" size={10} /> {rulesOut}
          <span className="sr-only"> as ruling it out</span>
        </span>
      </span>
    </li>
  );
}

/** Sentences of a list, as the parts of one. */
const inOneLine = (sentences: readonly string[]): string =>
  sentences
    .map((words) => words.replace(/\.$/, ''))
    .map((words) => words.charAt(0).toLowerCase() + words.slice(1))
    .join(', ');

function Missing() {
  const { draft, lookupsLeft } = useDecisionDraft();
  const missing = missingFrom(draft, lookupsLeft);
  if (missing.length === 0) return null;
  return (
    <p className="flex gap-1.5 text-meta text-fg-3">
      <CircleHelp aria-hidden size={12} className="mt-0.5 shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">Missing from the record: {inOneLine(missing)}.</span>
    </p>
  );
}

/** The options with the team's own marks, and what the record still lacks. Which of them fits is the team's to say. */
export function DecisionCard() {
  const { kits, isCommander } = useDesk();
  const options = kits[0]?.decision.options ?? [];
  const { showSection } = useRoom();
  const room = useDecisionRoom();
  const inCall = useView(({ me }) => me.inCall);
  const last = useView(({ decisions }) => decisions.at(-1) ?? null);
  const chosen = options.find(({ id }) => id === last?.option);
  return (
    <DashCard
      title="Decision forming"
      note="the team’s own marks"
      flush
      action={
        <Button small tone="quiet" onPress={() => (inCall ? room.open() : showSection('decision'))}>
          Open
          <span className="sr-only"> the decision room</span>
        </Button>
      }
    >
      <ul className="divide-y divide-line">
        {options.map((option) => (
          <Option key={option.id} {...option} />
        ))}
      </ul>
      <div className="flex flex-col gap-1 px-3 py-2">
        <p className="text-meta text-fg-2">
          {last ? (
            <>
              On record at <span className="m-mono">{bare(last.at)}</span>: {chosen?.title ?? last.option}.
            </>
          ) : (
            'No decision yet'
          )}
        </p>
        {isCommander && <Missing />}
      </div>
    </DashCard>
  );
}
