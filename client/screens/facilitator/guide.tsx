import type { ReactNode } from 'react';
import { useState } from 'react';
import type { DrillDetail } from '../../../shared/api.ts';
import { Check, Empty, Tabs } from '../../components/kit.tsx';
import { useTicks } from './ticks.ts';

export type GuidePart = 'before' | 'during' | 'traps' | 'scored' | 'hotWash';

/** The facilitator's own paper: what it is about, the hour before, the drill, common mistakes, the talk after. */
export function Guide({ drill: { guide, drillId }, first }: { drill: DrillDetail; first: GuidePart }) {
  const [part, setPart] = useState(first);
  return (
    <div className="flex flex-col gap-3">
      {guide.purpose === '' ? <Lines items={[]} /> : <p className="text-body">{guide.purpose}</p>}
      <Tabs
        label="Guide"
        selected={part}
        onSelect={setPart}
        items={[
          {
            id: 'before',
            title: 'Before',
            content: <Ticked drillId={drillId} list="guide" items={guide.before} />,
          },
          { id: 'during', title: 'During', content: <Lines items={guide.during} /> },
          { id: 'traps', title: 'Common mistakes', content: <Lines items={guide.traps} /> },
          { id: 'scored', title: 'What injects score', content: <Scored guide={guide} /> },
          { id: 'hotWash', title: 'Hot wash', content: <Lines items={guide.hotWash} /> },
        ]}
      />
    </div>
  );
}

/** Only an empty list that is not being kept back means that no inject says so. */
const Scored = ({ guide }: Pick<DrillDetail, 'guide'>) =>
  guide.scored.length === 0 && guide.purpose !== '' ? (
    <Empty>No inject of this scenario says what it scores.</Empty>
  ) : (
    <Lines items={guide.scored} />
  );

/** The words before the first full stop stand out, so that a line is found again in a hurry. */
function Line({ children }: { children: string }): ReactNode {
  const stop = children.indexOf('. ');
  if (stop < 1 || stop > 40) return children;
  return (
    <>
      <strong>{children.slice(0, stop + 1)}</strong>
      {children.slice(stop + 1)}
    </>
  );
}

const Lines = ({ items }: { items: readonly string[] }) =>
  items.length === 0 ? (
    <Empty>
      Hidden for now. A sealed variant is drawn when you start the briefing; if you play along, this comes
      when play is over.
    </Empty>
  ) : (
    <ul className="flex flex-col gap-2">
      {items.map((item) => (
        <li key={item} className="border-l-2 border-line-strong pl-3 text-body">
          <Line>{item}</Line>
        </li>
      ))}
    </ul>
  );

const CHECKS = [
  'Content note sent to everybody who plays',
  'A private way to opt out or swap roles, no reason asked',
  'One support contact who does not play, and a pause word',
  'Support lines looked up for where your players live',
  'Law and duty cards read by somebody who may correct them',
  'Every pager tested, and who sits apart is agreed',
  'Phone scripts read once aloud',
];

export const Checklist = ({ drillId }: { drillId: string }) => (
  <Ticked drillId={drillId} list="checks" items={CHECKS} />
);

function Ticked({ drillId, list, items }: { drillId: string; list: string; items: readonly string[] }) {
  const { ticks, toggle } = useTicks(`${drillId}.${list}`);
  return (
    <div className="flex flex-col gap-2">
      {items.map((item) => (
        <Check key={item} isSelected={ticks.includes(item)} onChange={() => toggle(item)}>
          <Line>{item}</Line>
        </Check>
      ))}
      <p className="text-small text-fg-3">
        {items.filter((item) => ticks.includes(item)).length} of {items.length} done. Kept on this device.
      </p>
    </div>
  );
}
