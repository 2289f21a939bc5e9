import { memo, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { TimelineLine } from '../../../../../shared/drill/view.ts';
import { Button, Empty } from '../../../../components/kit.tsx';
import { useNames } from '../../../../components/names.ts';
import { At } from '../../../../components/time.tsx';
import { Windowed } from '../../../../components/windowed.tsx';
import { useView } from '../../../../connection/context.tsx';
import { NoteLine } from '../../../evaluator/noteLine.tsx';
import { Pane } from '../pane.tsx';
import { Promised, useOwed } from './promised.tsx';

/** The facilitator's hand on clock and injects is no part of what the team did. */
const isTheirs = ({ role, type }: TimelineLine): boolean =>
  role !== null && !(role === 'facilitator' && /^(act|autopilot|clock|drill|inject|speed)\./.test(type));

const BOX = 'h-36 overflow-auto -outline-offset-2 [@media(max-height:780px)]:md:h-20';

/** Acts of people and colleagues, newest first; and what they owe, one press away. */
export function WhatTheyDid() {
  const [shows, setShows] = useState<'did' | 'owe'>('did');
  const { lines, owed } = useOwed();
  return (
    <Pane
      title={shows === 'did' ? 'What they did' : 'Tasks and promises'}
      meta={shows === 'did' ? 'newest first' : lines.length > 0 && `${owed} of ${lines.length} still owed`}
      padded={false}
      foot={<NoteLine />}
      action={
        <Button tone="quiet" small onPress={() => setShows(shows === 'did' ? 'owe' : 'did')}>
          {shows === 'did' ? `Tasks and promises${owed > 0 ? ` ${owed}` : ''}` : 'What they did'}
        </Button>
      }
    >
      {shows === 'did' ? (
        <div
          role="log"
          aria-label="What they did"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          tabIndex={0}
          className={BOX}
        >
          <Acts />
        </div>
      ) : (
        <section
          aria-label="Tasks and promises"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          tabIndex={0}
          className={BOX}
        >
          <Promised />
        </section>
      )}
    </Pane>
  );
}

/** One act. Drawn once: nothing of it changes. */
const Act = memo(function Act({ line: { at, role, text } }: { line: TimelineLine }) {
  const { title, short } = useNames();
  return (
    // biome-ignore lint/a11y/useSemanticElements: its list is drawn in blocks, which no <ul> may hold.
    <div
      role="listitem"
      className="grid min-h-7 grid-cols-[auto_2.25rem_minmax(0,1fr)] items-baseline gap-2 border-b border-line px-3 py-1 text-small"
    >
      <At at={at} />
      <span
        className="m-mono rounded-tag bg-raised px-1 text-center text-meta font-semibold text-fg-2"
        title={role ? title(role) : undefined}
      >
        {role && short(role)}
      </span>
      <span dir="auto" className="[overflow-wrap:anywhere]">
        {text}
      </span>
    </div>
  );
});
const act = (line: TimelineLine, place: number) => <Act key={place} line={line} />;

function Acts() {
  const lines = useView(useShallow((view) => view.timeline.filter(isTheirs)));
  const newest = useMemo(() => [...lines].reverse(), [lines]);
  if (lines.length === 0)
    return (
      <div className="px-3">
        <Empty>Nobody has done anything yet.</Empty>
      </div>
    );
  return <Windowed items={newest} row={act} grows="start" rowHeight={28} />;
}
