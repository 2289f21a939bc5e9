import type { DrillDetail } from '../../../../shared/api.ts';
import { formatDrillTime } from '../../../../shared/time.ts';
import { ActButton } from '../../../components/act.tsx';
import { Panel } from '../../../components/kit.tsx';
import { useWire } from '../../../connection/context.tsx';

const SAY = [
  'We are here to learn, not to catch anybody out. The score is the team’s and goes to nobody’s file.',
  'Everything is invented: the company, the people, the messages.',
  'Anybody may pause or step out at any time, with one press and no reason. It costs nothing.',
  'What is said aloud counts. Tap it afterwards; there are three minutes.',
  'You are at your own desk until your page rings. Then you join the call.',
  'Raw content stays covered. Open only what you need.',
];

/** Seats are locked, the clock stands. What to say, then the one press that starts it. */
export function Briefing({ drill }: { drill: DrillDetail }) {
  const people = drill.seats.filter(({ name }) => name !== null);
  const ready = useWire(
    ({ presence }) =>
      people.filter(({ seat }) => presence.some((item) => item.seat === seat && item.ready)).length,
  );
  return (
    <Panel
      title="Briefing, 5 to 10 minutes"
      action={
        <ActButton name="startDrill" payload={{}} tone="primary">
          {drill.playedOn ? 'Start the drill: go on from' : 'Start the drill:'}{' '}
          {formatDrillTime(drill.playedOn?.minute ?? 0)}
        </ActButton>
      }
    >
      <p className="text-body text-fg-2">
        Everybody reads their role card now. Say this in your own words, take questions, then start the clock.
      </p>
      {people.length > 0 && (
        <p role="status" className="mt-2 text-body">
          <strong className="m-mono">
            {ready} of {people.length}
          </strong>{' '}
          have read their card and say they are ready.
        </p>
      )}
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-5 text-base">
        {SAY.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="mt-3 rounded-control border border-line-strong px-3 py-2 text-body">
        <strong>Content note.</strong> {drill.contentNote}
      </p>
    </Panel>
  );
}
