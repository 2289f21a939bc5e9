import { useMemo, useState } from 'react';
import { Button } from '../../../../components/button.tsx';
import { useView } from '../../../../connection/context.tsx';
import { anyKit } from '../../pages/pagePolicy.ts';
import { useRoom } from '../../room.tsx';
import { Key } from '../../userText.tsx';
import { DashCard } from './dashCard.tsx';
import { NotPaged } from './notPaged.tsx';
import { PagedTile } from './pagedTile.tsx';
import { notPaged, pagedWords, tilesOf } from './whoIsPaged.ts';

/** Who is there, who rings, who stays silent, and whoever could be paged besides. */
export function PagedCard() {
  const { open } = useRoom();
  const view = useView((whole) => whole);
  const [moved, setMoved] = useState<string | null>(null);
  const [tiles, rest] = useMemo(() => {
    const targets = anyKit(view.me.kits)?.pageTargets ?? [];
    return [tilesOf(view, targets), notPaged(view, targets)] as const;
  }, [view]);
  return (
    <DashCard
      title="Who is paged"
      note={pagedWords(tiles)}
      action={
        <Button acts small onPress={() => open({ kind: 'page', severity: view.severity })}>
          Page people <Key>P</Key>
        </Button>
      }
      flush
    >
      <ul className="grid grid-cols-2 items-start gap-1.5 px-2.5 pt-2 pb-2 @md:grid-cols-4 @2xl:grid-cols-6">
        {tiles.map((tile) => (
          <PagedTile key={tile.key} tile={tile} onMoved={setMoved} />
        ))}
      </ul>
      {moved && (
        <p role="status" className="px-2.5 pb-2 text-small text-fg-2">
          {moved}
        </p>
      )}
      <NotPaged targets={rest} />
    </DashCard>
  );
}
