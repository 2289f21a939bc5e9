import type { ReactNode } from 'react';
import * as Aria from 'react-aria-components';

/** `selected` and `onSelect` together: the place is kept by the screen, for tabs that come and go with the layout. */
export function Tabs<T extends string>({
  label,
  items,
  selected,
  onSelect,
}: {
  label: string;
  items: { id: T; title: ReactNode; content: ReactNode }[];
  selected?: T | null;
  onSelect?: (id: T) => void;
}) {
  const kept = items.find(({ id }) => id === selected) ?? items[0];
  return (
    <Aria.Tabs
      className="flex flex-col gap-3"
      {...(onSelect &&
        kept && {
          selectedKey: kept.id,
          onSelectionChange: (key) => {
            const item = items.find(({ id }) => id === key);
            if (item) onSelect(item.id);
          },
        })}
    >
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
