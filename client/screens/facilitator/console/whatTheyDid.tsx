import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { TimelineLine } from '../../../../shared/drill/view.ts';
import { Button, Empty, Panel } from '../../../components/kit.tsx';
import { useNames } from '../../../components/names.ts';
import { At } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';
import { counted } from '../drillWords.ts';

const FIRST = 40;

/** The facilitator's hand on clock and injects is no part of what the team did. */
const isTheirs = ({ role, type }: TimelineLine): boolean =>
  role !== null && !(role === 'facilitator' && /^(act|clock|drill|inject|speed)\./.test(type));

/** Acts of people and colleagues, newest first. */
export function WhatTheyDid() {
  const { title, short } = useNames();
  const lines = useView(useShallow((view) => view.timeline.filter(isTheirs)));
  const [isWhole, setWhole] = useState(false);
  const shown = (isWhole ? lines : lines.slice(-FIRST)).map((line, index) => ({ line, index })).reverse();
  return (
    <Panel
      title="What they did"
      action={<span className="text-small text-fg-2">{counted(lines.length, 'act')}, newest first</span>}
    >
      {lines.length === 0 && <Empty>Nobody has done anything yet. Let the silence work.</Empty>}
      <div
        role="log"
        aria-label="What they did"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[46dvh] overflow-auto"
      >
        <ul className="flex flex-col gap-1">
          {shown.map(({ line: { at, role, text }, index }) => (
            <li
              key={`${isWhole ? 'whole' : lines.length - shown.length}-${index}`}
              className="grid grid-cols-[auto_2.5rem_minmax(0,1fr)] items-baseline gap-2 text-body"
            >
              <At at={at} />
              <span className="m-mono text-small text-fg-2" title={role ? title(role) : undefined}>
                {role && short(role)}
              </span>
              <span dir="auto" className="[overflow-wrap:anywhere]">
                {text}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {lines.length > FIRST && (
        <Button tone="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? `Only the last ${FIRST}` : `All ${lines.length}`}
        </Button>
      )}
    </Panel>
  );
}
