import { Copy } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { TimelineLine } from '../../../../shared/drill/view.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import { Button } from '../../../components/button.tsx';
import type { Spoken } from '../../../components/names.ts';
import { useNames } from '../../../components/names.ts';
import { Empty, Said } from '../../../components/panel.tsx';
import { At } from '../../../components/time.tsx';
import { Windowed } from '../../../components/windowed.tsx';
import { useView } from '../../../connection/context.tsx';
import { copyText } from './copy.ts';

const asText =
  ({ title }: Spoken) =>
  ({ at, role, text }: TimelineLine): string =>
    [formatDrillTime(at), role === null ? 'Drill' : title(role), text].join('\t');

export function Line({ line, children }: { line: TimelineLine; children?: React.ReactNode }) {
  const { title, short } = useNames();
  return (
    // biome-ignore lint/a11y/useSemanticElements: its list is drawn in blocks, which no <ol> may hold.
    <div
      role="listitem"
      className="flex min-w-0 items-baseline gap-2 border-b border-line py-1.5 text-body last:border-b-0"
    >
      <At at={line.at} />
      {line.role !== null && (
        <abbr
          title={title(line.role)}
          className="shrink-0 rounded-tag border border-line-strong px-1 text-meta text-fg-2 no-underline"
        >
          {short(line.role)}
        </abbr>
      )}
      <span dir="auto" className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {line.text}
      </span>
      {children}
    </div>
  );
}

/** Everything that happened, as far as this desk may know. */
export function Timeline() {
  const timeline = useView((view) => view.timeline);
  const newest = useMemo(() => [...timeline].reverse(), [timeline]);
  const spoken = useNames();
  const [said, setSaid] = useState('');
  const copy = useCallback(
    async (lines: readonly TimelineLine[]) =>
      setSaid(
        (await copyText(lines.map(asText(spoken)).join('\n')))
          ? 'Copied.'
          : 'This browser does not let us copy.',
      ),
    [spoken],
  );
  const row = useCallback(
    (line: TimelineLine, place: number) => (
      <Line key={place} line={line}>
        <Button
          tone="quiet"
          aria-label={`Copy line of ${formatDrillTime(line.at)}`}
          onPress={() => void copy([line])}
        >
          <Copy aria-hidden size={13} />
        </Button>
      </Line>
    ),
    [copy],
  );
  return (
    <div className="flex flex-col items-stretch gap-1">
      {timeline.length > 0 && (
        <span className="flex items-center gap-2">
          <Button small onPress={() => void copy(timeline)}>
            Copy all
          </Button>
          <Said>{said}</Said>
        </span>
      )}
      {timeline.length === 0 && <Empty>Nothing has happened yet.</Empty>}
      <div role="log" aria-label="Timeline, newest first">
        <Windowed items={newest} row={row} grows="start" rowHeight={45} lined />
      </div>
    </div>
  );
}
