import { useEffect, useRef, useState } from 'react';
import { Button, Tabs } from '../../../components/kit.tsx';
import { useView, useWire } from '../../../connection/context.tsx';
import { AfterDrill } from './after.tsx';
import { Briefing } from './briefing.tsx';
import { EvaluationPane } from './evaluation/evaluation.tsx';
import { Events } from './events/events.tsx';
import { Hints } from './hints/hints.tsx';
import { People } from './people/people.tsx';
import { OpenScore } from './score/openScore.tsx';
import { Shelf } from './shelf/shelf.tsx';
import { isWaiting } from './simCell/inboxOrder.ts';
import { SimCell } from './simCell/simCell.tsx';
import { useConsole } from './state.tsx';
import { Story } from './story/story.tsx';
import { WhatTheyDid } from './story/whatTheyDid.tsx';

const COLUMN = 'flex min-w-0 flex-col gap-1.5 md:min-h-0 min-[1400px]:gap-2';

/** Where the story stands and what they did; before and after play, what there is to do then comes first. */
function Middle() {
  const { drill } = useConsole();
  const phase = useView((view) => view.phase);
  const isPlaying = phase === 'running' || phase === 'paused';
  return (
    <div className={`${COLUMN} ${isPlaying ? '' : 'md:overflow-y-auto'}`}>
      {phase === 'lobby' && <Briefing drill={drill} />}
      {(phase === 'hotWash' || phase === 'debrief') && <AfterDrill drill={drill} />}
      <Story grows={isPlaying} />
      {phase !== 'lobby' && <WhatTheyDid />}
    </div>
  );
}

/** What waits for the facilitator, and who is here. Panels stand here top to bottom. */
const Right = () => (
  <div className={`${COLUMN} md:overflow-y-auto`}>
    <Hints />
    <SimCell />
    <Shelf />
    <People />
    <EvaluationPane />
    <OpenScore />
  </div>
);

const Left = () => (
  <div className={COLUMN}>
    <Events />
  </div>
);

const Three = () => (
  <div className="grid min-h-0 flex-1 grid-cols-[430px_minmax(0,1fr)_300px] gap-1.5 overflow-x-clip p-1.5 [grid-template-rows:minmax(0,1fr)] min-[1400px]:grid-cols-[500px_minmax(0,1fr)_356px] min-[1400px]:gap-2 min-[1400px]:p-2 min-[1800px]:grid-cols-[560px_minmax(0,1fr)_420px]">
    <Left />
    <Middle />
    <Right />
  </div>
);

/** The right column lies over the story while it is wanted. Esc puts it away, and the focus back on its button. */
function Two() {
  const [isOpen, setOpen] = useState(false);
  // What waits must not wait unseen because its column is put away.
  const waiting = useWire((wire) => (wire.console?.inbox ?? []).filter(isWaiting).length);
  const drawer = useRef<HTMLElement>(null);
  const opener = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) drawer.current?.focus();
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    opener.current?.querySelector('button')?.focus();
  };
  return (
    <div className="relative grid min-h-0 flex-1 grid-cols-[430px_minmax(0,1fr)] gap-1.5 overflow-x-clip p-1.5 [grid-template-rows:minmax(0,1fr)]">
      <Left />
      <div className="flex min-h-0 min-w-0 flex-col gap-1.5">
        <div ref={opener} className="flex flex-none justify-end">
          <Button small aria-expanded={isOpen} onPress={() => (isOpen ? close() : setOpen(true))}>
            {isOpen ? 'Close people' : `Open people${waiting > 0 ? `, ${waiting} wrote` : ''}`}
          </Button>
        </div>
        <Middle />
      </div>
      {isOpen && (
        <section
          ref={drawer}
          tabIndex={-1}
          aria-label="People"
          className="absolute top-9 right-1.5 bottom-1.5 z-10 flex w-[356px] flex-col rounded-panel border border-line-strong bg-bg p-1.5 shadow-xl outline-none"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) close();
          }}
        >
          <Right />
        </section>
      )}
    </div>
  );
}

const PARTS = [
  { id: 'events', title: 'Events', content: <Left /> },
  { id: 'story', title: 'Story', content: <Middle /> },
  { id: 'people', title: 'People', content: <Right /> },
] as const;

/** One part at a time. On a phone the page scrolls; on a tablet the part does. */
function One() {
  const isPlaying = useView(({ phase }) => phase === 'running' || phase === 'paused');
  const [part, setPart] = useState<(typeof PARTS)[number]['id'] | null>(null);
  return (
    <div className="flex min-w-0 flex-1 flex-col p-1.5 md:min-h-0">
      <Tabs
        label="Parts of the console"
        items={PARTS}
        selected={part ?? (isPlaying ? 'events' : 'story')}
        onSelect={setPart}
        panelClass="flex min-w-0 flex-1 flex-col pt-1.5 md:min-h-0 [&>*]:flex-1"
      />
    </div>
  );
}

/** Events, story and people, as many side by side as fit. */
export function Layout() {
  const { columns } = useConsole();
  return columns === 3 ? <Three /> : columns === 2 ? <Two /> : <One />;
}
