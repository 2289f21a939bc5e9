import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Empty, Panel, Tag } from '../../../../components/panel.tsx';
import { CheckList } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Card, Note, Stack } from '../card.tsx';
import { useDraft } from '../drafts.ts';
import { useArrivals } from './arrivals.ts';

/** What lies at this desk. Nobody else sees it until it is pinned. */
export function FindingsPanel() {
  const cards = useView(useShallow(({ evidence }) => Object.values(evidence).filter(({ mine }) => mine)));
  const board = useView((view) => view.board);
  const [chosen, setChosen, forget] = useDraft<string[]>('pin', []);
  const { fresh, look } = useArrivals();
  useEffect(() => {
    if (fresh > 0) look();
  });
  const loose = cards.filter(({ evidence }) => !board[evidence]);
  const picked = chosen.filter((id) => loose.some(({ evidence }) => evidence === id));
  const pinned = cards.filter(({ evidence }) => board[evidence]);
  return (
    <Panel title="My findings" action={<span className="text-small text-fg-3">{cards.length} held</span>}>
      <Stack>
        {cards.length === 0 && (
          <Empty>Nothing yet. Look-ups, suites and probes bring findings; some arrive as injects.</Empty>
        )}
        {loose.length > 0 && (
          <>
            <Note>Only you see these. Pin what the call should know.</Note>
            <CheckList
              label="Pin to the board"
              value={picked}
              onChange={setChosen}
              options={loose.map((card) => ({
                id: card.evidence,
                title: (
                  <span className="flex min-w-0 flex-col pb-2">
                    <strong className="font-semibold break-words">{card.title}</strong>
                    <span className="text-small whitespace-pre-line break-words text-fg-2">{card.body}</span>
                  </span>
                ),
              }))}
            />
            <div>
              <ActButton
                name="pinEvidence"
                payload={{ evidence: picked }}
                tone="primary"
                isDisabled={picked.length === 0}
                onDone={forget}
              >
                Pin {picked.length || ''} to the board
              </ActButton>
            </div>
          </>
        )}
        {pinned.map((card) => (
          <Card
            key={card.evidence}
            title={card.title}
            tag={<Tag>Pinned {formatDrillTime(board[card.evidence]?.at ?? card.at)}</Tag>}
          >
            <p className="text-small whitespace-pre-line break-words text-fg-2">{card.body}</p>
          </Card>
        ))}
      </Stack>
    </Panel>
  );
}
