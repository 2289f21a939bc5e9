import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button, Empty, Panel } from '../../../components/kit.tsx';
import { short, title } from '../../../components/names.ts';
import { At } from '../../../components/time.tsx';
import { useView } from '../../../connection/context.tsx';

const FIRST = 40;

/** Acts of people and colleagues, newest first. */
export function WhatTheyDid() {
  const lines = useView(useShallow((view) => view.timeline.filter(({ role }) => role !== null)));
  const [isWhole, setWhole] = useState(false);
  const shown = (isWhole ? lines : lines.slice(-FIRST)).map((line, index) => ({ line, index })).reverse();
  return (
    <Panel
      title="What they did"
      action={<span className="text-small text-fg-2">{lines.length} acts, newest first</span>}
    >
      {lines.length === 0 && <Empty>Nobody has done anything yet. Let the silence work.</Empty>}
      <div role="log" aria-label="What they did" className="max-h-[46dvh] overflow-auto">
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
