import { Button } from '../../../../components/button.tsx';
import { Empty, Panel, Tag } from '../../../../components/panel.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note, Stack } from '../card.tsx';
import { useDesk } from '../desk.ts';
import { missingFrom } from './draft.ts';
import { MarkSign } from './markSigns.tsx';
import { countsOf } from './marks.ts';
import { Decisions } from './records.tsx';
import { useDecisionDraft } from './useDecisionDraft.ts';
import { useDecisionRoom } from './useDecisionRoom.ts';

/** How far the decision is, in short; the room itself covers the columns. */
export function DecisionSection() {
  const { kits, isCommander } = useDesk();
  const inCall = useView(({ me }) => me.inCall);
  const { open } = useDecisionRoom();
  const decision = kits[0]?.decision;
  if (!decision) return <Empty>This place has no part in the decision.</Empty>;
  return (
    <Stack>
      <div className="flex flex-col items-start gap-1">
        {inCall ? (
          <Button tone="primary" acts={false} big onPress={open} data-decision-door>
            Open the decision room
          </Button>
        ) : (
          <Note>The decision room opens once you are on the call.</Note>
        )}
      </div>
      <Decisions decision={decision} />
      <Options options={decision.options} />
      {isCommander && <Missing />}
    </Stack>
  );
}

function Options({ options }: { options: readonly { id: string; title: string; kind: string }[] }) {
  const marks = useView((view) => view.marks);
  const aside = useView((view) => view.aside);
  const onTable = options.filter(({ id }) => !aside[id]);
  return (
    <Panel title={`On the table · ${onTable.length} of ${options.length} options`}>
      <ul className="-my-1 flex flex-col">
        {onTable.map(({ id, title, kind }) => {
          const { supports, rulesOut } = countsOf(marks, id);
          return (
            <li
              key={id}
              className="flex min-w-0 items-center gap-2 border-b border-line py-1.5 text-body last:border-b-0"
            >
              <Tag>{kind}</Tag>
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{title}</span>
              <span className="m-mono flex shrink-0 items-center gap-1 text-small text-fg-2">
                <MarkSign mark="supports" size={11} /> {supports}
                <span className="sr-only"> findings marked as supporting it, </span>
                <MarkSign mark="rulesOut" size={11} /> {rulesOut}
                <span className="sr-only"> as ruling it out</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function Missing() {
  const { draft, lookupsLeft } = useDecisionDraft();
  const missing = missingFrom(draft, lookupsLeft);
  return missing.length === 0 ? (
    <Note>Nothing is missing from the record.</Note>
  ) : (
    <Note>Missing from the record: {missing.length}. Gaps can go on the record.</Note>
  );
}
