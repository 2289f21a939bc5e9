import type { ReactNode } from 'react';
import * as Aria from 'react-aria-components';

export function Tabs({
  label,
  items,
}: {
  label: string;
  items: { id: string; title: ReactNode; content: ReactNode }[];
}) {
  return (
    <Aria.Tabs className="flex flex-col gap-3">
      <Aria.TabList aria-label={label} className="flex flex-wrap gap-1 border-b border-line">
        {items.map(({ id, title }) => (
          <Aria.Tab
            key={id}
            id={id}
            className="min-h-8 cursor-default border-b-2 border-transparent px-3 py-1.5 text-body text-fg-2 selected:border-act selected:text-fg"
          >
            {title}
          </Aria.Tab>
        ))}
      </Aria.TabList>
      {items.map(({ id, content }) => (
        <Aria.TabPanel key={id} id={id} className="outline-none">
          {content}
        </Aria.TabPanel>
      ))}
    </Aria.Tabs>
  );
}
