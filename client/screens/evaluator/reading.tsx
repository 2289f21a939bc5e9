import type { ReactNode } from 'react';
import type { Lobby } from '../../../shared/api.ts';
import { Empty, Panel, Tag } from '../../components/kit.tsx';
import { useNames } from '../../components/names.ts';
import { At } from '../../components/time.tsx';
import { useView, useWire } from '../../connection/context.tsx';
import { Regions } from '../facilitator/console/story/regions.tsx';

const List = ({ children }: { children: ReactNode }) => (
  <ul className="flex flex-col divide-y divide-line">{children}</ul>
);
const Row = ({ head, children }: { head: ReactNode; children: ReactNode }) => (
  <li className="flex flex-col gap-0.5 py-2 text-body [overflow-wrap:anywhere]">
    <p className="flex flex-wrap items-center gap-1.5 text-small text-fg-2">{head}</p>
    {children}
  </li>
);

/** Every event of the plan, what is expected of whom, and how far it got. */
export function EventsRead() {
  const rows = useWire((wire) => wire.console?.msel) ?? [];
  const { short } = useNames();
  return (
    <Panel title="Events">
      {rows.length === 0 && <Empty>No events in this drill.</Empty>}
      <List>
        {rows.map((row) => (
          <Row
            key={row.inject}
            head={
              <>
                {(row.deliveredAt ?? row.dueAt) !== null && <At at={row.deliveredAt ?? row.dueAt ?? 0} />}
                <Tag>{row.state}</Tag>
                <span>{row.to.map(short).join(' ')}</span>
                <span>{row.from}</span>
              </>
            }
          >
            {row.subject && <p className="font-semibold">{row.subject}</p>}
            {row.body && <p className="text-fg-2">{row.body}</p>}
            {row.expectedAction && <p>Expected: {row.expectedAction}</p>}
            {row.reply && <p>Answered: {row.reply}</p>}
          </Row>
        ))}
      </List>
    </Panel>
  );
}

/** Where the story stands, in words; nothing as long as the facilitator plays along. */
export const StoryRead = () => (
  <Panel title="Where the story stands">
    <Regions />
  </Panel>
);

/** What players wrote to anybody outside the room, and what they got. */
export function Letters() {
  const letters = useWire((wire) => wire.console?.inbox) ?? [];
  const { short } = useNames();
  return (
    <Panel title="SimCell">
      {letters.length === 0 && <Empty>Nobody has written to anybody outside the room.</Empty>}
      <List>
        {letters.map((letter) => (
          <Row
            key={letter.letter}
            head={
              <>
                <At at={letter.at} /> {short(letter.role)} to {letter.to}
                {letter.end && <Tag>{letter.end.as}</Tag>}
              </>
            }
          >
            <p>{letter.words}</p>
            {letter.end?.words && <p className="text-fg-2">Answer: {letter.end.words}</p>}
          </Row>
        ))}
      </List>
    </Panel>
  );
}

export function PeopleRead({ lobby }: { lobby: Lobby | null }) {
  const presence = useWire((wire) => wire.presence);
  return (
    <Panel title="People">
      {!lobby && <Empty>Reading who sits where…</Empty>}
      <List>
        {lobby?.seats.map(({ seat, titles, name, occupant }) => {
          const entry = presence.find((item) => item.seat === seat);
          return (
            <Row key={seat} head={titles.join(', ')}>
              <p className="flex flex-wrap items-center gap-2">
                <span dir="auto">{entry?.name ?? name ?? 'Nobody'}</span>
                {occupant === 'colleague' ? (
                  <Tag>scripted colleague</Tag>
                ) : (
                  <Tag>
                    {entry?.steppedOut ? 'stepped out' : entry?.connections ? 'here' : 'not connected'}
                  </Tag>
                )}
              </p>
            </Row>
          );
        })}
      </List>
    </Panel>
  );
}

export function TimelineRead() {
  const timeline = useView((view) => view.timeline);
  const { title } = useNames();
  const newest = timeline.slice(-200).reverse();
  return (
    <Panel title="Timeline, the newest first">
      {newest.length === 0 && <Empty>Nothing has happened yet.</Empty>}
      <List>
        {newest.map((line, index) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added, and counted from the other end
            key={timeline.length - index}
            head={
              <>
                <At at={line.at} /> {line.role ? title(line.role) : 'The drill'}
              </>
            }
          >
            <p>{line.text}</p>
          </Row>
        ))}
      </List>
    </Panel>
  );
}
