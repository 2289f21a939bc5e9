import { Button } from '../../components/button.tsx';
import { useNames } from '../../components/names.ts';
import { Panel } from '../../components/panel.tsx';
import { useView } from '../../connection/context.tsx';
import { Feed } from './feed/feed.tsx';
import { RoomFrame } from './frame.tsx';
import { PageList } from './pages/pageList.tsx';
import { AskFacilitator } from './privateLine/askFacilitator.tsx';
import { RoomProvider, useRoom } from './room.tsx';

function Standing() {
  const isDeclared = useView(({ declared }) => declared !== null);
  const { open } = useRoom();
  return (
    <Panel title="You are not in the call">
      <div className="flex flex-col gap-3 text-body">
        <p>
          You are at your own desk. You come into the call by acknowledging a page; until then its channel,
          its board and its timeline stay closed to you, as they would be on the day.
        </p>
        <p className="text-fg-2">
          What you can do now: read and answer your messages, declare, and page anybody. Queries, tests, keys
          and switches open when your page is acknowledged.
        </p>
        {!isDeclared && (
          <div>
            <Button tone="primary" big onPress={() => open({ kind: 'declare' })}>
              Declare an incident
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function RoleCards() {
  const { title } = useNames();
  const kits = useView(({ me }) => me.kits);
  return Object.values(kits).map((kit) => (
    <Panel key={kit.role} title={title(kit.role)}>
      <p className="text-body whitespace-pre-line">{kit.brief}</p>
      <ul className="mt-2 list-disc pl-5 text-body text-fg-2">
        {kit.yours.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  ));
}

function Desk() {
  return (
    <div className="mx-auto grid w-full max-w-6xl min-w-0 items-start gap-3 overflow-y-auto p-3 md:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-3">
        <Feed />
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <Standing />
        <PageList />
        <RoleCards />
        <AskFacilitator />
      </div>
    </div>
  );
}

/** Before the page: one's own injects and pager, and everything one may do without having been called. */
export function OffCallDesk() {
  return (
    <RoomProvider>
      <RoomFrame name="Your desk">
        <Desk />
      </RoomFrame>
    </RoomProvider>
  );
}
