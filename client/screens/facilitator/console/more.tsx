import { Ellipsis } from 'lucide-react';
import * as Aria from 'react-aria-components';
import { useView } from '../../../connection/context.tsx';
import type { ConsoleDialog } from './state.tsx';
import { useConsole } from './state.tsx';

type Item = { id: ConsoleDialog | 'room'; words: string };

/** What is wanted seldom: endings, the guide, the room screen, this device's settings. */
export function More() {
  const { drill, open, columns } = useConsole();
  const phase = useView((view) => view.phase);
  const hasAct = useView((view) => view.act !== null);
  const isPlaying = phase === 'running' || phase === 'paused';
  const items: (Item | false)[] = [
    // A phone's header has no room for these.
    columns === 0 && isPlaying && { id: 'inject', words: 'Inject…' },
    columns === 0 && isPlaying && { id: 'skip', words: 'Skip…' },
    phase === 'running' && { id: 'pause', words: 'Pause with a reason…' },
    isPlaying && hasAct && { id: 'endAct', words: 'End act…' },
    isPlaying && { id: 'endDrill', words: 'End drill…' },
    phase !== 'lobby' && !drill.practice && { id: 'playOn', words: 'Play on from a past minute…' },
    (isPlaying || phase === 'lobby') && { id: 'timeLimits', words: 'Time limits…' },
    { id: 'guide', words: 'Facilitator guide (private)' },
    { id: 'room', words: 'Show to the room ↗' },
    { id: 'keys', words: 'Keys' },
    { id: 'comfort', words: 'Comfort' },
    drill.supportLines.length > 0 && { id: 'support', words: 'Real support lines' },
  ];
  return (
    <Aria.MenuTrigger>
      <Aria.Button
        aria-label="More"
        className="grid size-8 flex-none cursor-default place-items-center rounded-control border border-line-strong bg-raised hover:brightness-110 max-[767px]:size-11"
      >
        <Ellipsis aria-hidden size={16} />
      </Aria.Button>
      <Aria.Popover
        placement="bottom end"
        className="w-64 overflow-auto rounded-panel border border-line-strong bg-panel p-1 shadow-xl"
      >
        <Aria.Menu
          aria-label="More"
          className="outline-none"
          onAction={(id) => {
            if (id !== 'room') open(id as ConsoleDialog);
          }}
        >
          {items.map(
            (item) =>
              item && (
                <Aria.MenuItem
                  key={item.id}
                  id={item.id}
                  textValue={item.words}
                  {...(item.id === 'room' && {
                    href: `/drills/${drill.drillId}/room`,
                    target: '_blank',
                    rel: 'noopener',
                    'aria-label': 'Show to the room (opens a new window)',
                  })}
                  className="flex min-h-8 cursor-default items-center rounded-control px-2.5 text-body text-fg no-underline outline-none max-[767px]:min-h-11 focus:bg-act-wash focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-act"
                >
                  {item.words}
                </Aria.MenuItem>
              ),
          )}
        </Aria.Menu>
      </Aria.Popover>
    </Aria.MenuTrigger>
  );
}
