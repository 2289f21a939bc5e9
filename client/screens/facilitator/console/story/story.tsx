import { useState } from 'react';
import { Button, Tag } from '../../../../components/kit.tsx';
import { useView, useWire } from '../../../../connection/context.tsx';
import { Pane } from '../pane.tsx';
import { useConsole } from '../state.tsx';
import { AtRest, Chart, pairsOf } from './chart.tsx';
import { Regions } from './regions.tsx';
import { harmWords, TrueWorld, useHarm } from './trueWorld.tsx';

/** Where the story stands: the regions of the chart, and on demand how much harm is really going out. */
export function Story({ grows }: { grows: boolean }) {
  const { drill } = useConsole();
  const phase = useView((view) => view.phase);
  const isOver = phase === 'hotWash' || phase === 'debrief';
  const isOpen = (drill.console === 'open' || isOver) && phase !== 'lobby';
  const [isWorldShown, setWorldShown] = useState(false);
  const chart = useWire((wire) => wire.console?.chart ?? null);
  const regions = useWire((wire) => wire.console?.regions ?? null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const pairs = chart && regions ? pairsOf(chart, regions) : null;
  const toggle = (region: string): void => {
    const next = new Set(opened);
    if (!next.delete(region)) next.add(region);
    setOpened(next);
  };
  return (
    <Pane
      title="Where the story stands"
      grows={grows}
      foot={pairs && <AtRest pairs={pairs} opened={opened} onToggle={toggle} />}
      action={isOpen && <Harm isShown={isWorldShown} onToggle={() => setWorldShown(!isWorldShown)} />}
    >
      <section
        // Scrolls with its panel, so a keyboard must be able to reach it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area without controls in it
        tabIndex={0}
        aria-label="Regions of the story"
      >
        {isOpen && isWorldShown && <TrueWorld />}
        {pairs ? <Chart pairs={pairs} opened={opened} /> : <Regions />}
      </section>
    </Pane>
  );
}

/** The true share of the harm in two numbers. Pressed, it shows its curve and what is switched. */
function Harm({ isShown, onToggle }: { isShown: boolean; onToggle: () => void }) {
  const harm = useHarm();
  return (
    <Button tone="quiet" small aria-expanded={isShown} onPress={onToggle}>
      <Tag tone={harm.isContained ? 'safe' : 'risk'}>
        <span aria-hidden>{harm.isContained ? '✓' : '▲'}</span> {harmWords(harm)}
      </Tag>
    </Button>
  );
}
