import { useMemo } from 'react';
import { Link, useSearch } from 'wouter';
import type { Lobby } from '../../../shared/api.ts';
import type { EvaluationDesk } from '../../../shared/evaluators.ts';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import { PATHS } from '../../../shared/paths.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { ticketFor } from '../../api/tickets.ts';
import { EmergencyLive } from '../../components/emergencyLive.tsx';
import { Tabs, Tag } from '../../components/kit.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { Bye, ConnectionBar } from '../../components/shellConnection.tsx';
import { H1, PRIMARY_BUTTON } from '../../components/shellPlain.tsx';
import { Connected, useDrillNow, useView, useWire } from '../../connection/context.tsx';
import { NoteForm } from './noteForm.tsx';
import { Notes } from './notes.tsx';
import { Ratings } from './ratings.tsx';
import { EventsRead, Letters, PeopleRead, StoryRead, TimelineRead } from './reading.tsx';
import { useSeatAnswer } from './useSeatAnswer.ts';

/** An evaluator's place in one drill: notes and ratings first, and beside them what control reads, to be read only. */
export default function EvaluatorScreen({ drillId }: { drillId: string }) {
  const seat = new URLSearchParams(useSearch()).get('seat') ?? undefined;
  const ticket = useMemo(() => ticketFor(drillId, seat), [drillId, seat]);
  useTitle('Evaluator');
  const lobby = useSeatAnswer<Lobby>(PATHS.lobby, ticket?.token ?? null);
  if (!ticket)
    return (
      <Shell width="column">
        <H1>You do not evaluate here</H1>
        <p className="text-base text-fg-2">
          This device holds no evaluator’s seat in that drill. Ask the facilitator for the evaluators’ link.
        </p>
      </Shell>
    );
  return (
    <Connected identity={{ drillId, seat: ticket.seat, token: ticket.token }}>
      <Room drillId={drillId} seat={ticket.seat} token={ticket.token} lobby={lobby} />
    </Connected>
  );
}

interface Place {
  drillId: string;
  seat: string;
  token: string;
  lobby: Lobby | null;
}

function Room({ drillId, seat, token, lobby }: Place) {
  const bye = useWire((wire) => wire.bye);
  const revision = useView((view) => view.revision);
  if (bye)
    return (
      <Shell width="full">
        <Bye reason={bye} />
      </Shell>
    );
  return (
    <>
      <EmergencyLive />
      <Shell width="full" title={<Where lobby={lobby} />} sticky={<ConnectionBar />}>
        {revision === 0 ? (
          <Loading>Waiting for the briefing. Notes and ratings open with it…</Loading>
        ) : (
          <div className="mx-auto grid w-full max-w-[1280px] items-start gap-3 p-3 lg:grid-cols-[400px_minmax(0,1fr)]">
            <div className="flex min-w-0 flex-col gap-3">
              <NoteForm />
              <Notes seat={seat} />
              <Scorecard drillId={drillId} seat={seat} />
            </div>
            <div className="min-w-0">
              <Reading seat={seat} token={token} lobby={lobby} />
            </div>
          </div>
        )}
      </Shell>
    </>
  );
}

const PHASE = {
  lobby: 'Briefing',
  running: 'Under way',
  paused: 'Paused',
  hotWash: 'Play is over',
  debrief: 'Debrief',
} as const;

function Where({ lobby }: { lobby: Lobby | null }) {
  const now = useDrillNow();
  const phase = useView((view) => view.phase);
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span className="font-semibold">{lobby?.title ?? 'Evaluator'}</span>
      <span className="m-mono">{formatDrillTime(now)}</span>
      <Tag>{PHASE[phase]}</Tag>
    </span>
  );
}

/** After the debrief has opened an evaluator reads the scorecard as everybody does. */
function Scorecard({ drillId, seat }: { drillId: string; seat: string }) {
  const isOpen = useView((view) => view.phase === 'debrief');
  return isOpen ? (
    <Link href={`/play/${drillId}/scorecard?seat=${seat}`} className={PRIMARY_BUTTON}>
      Open the scorecard
    </Link>
  ) : null;
}

function Reading({ seat, token, lobby }: Omit<Place, 'drillId'>) {
  const phase = useView((view) => view.phase);
  // What may be known of the rubric changes once, where the facilitator plays along.
  const desk = useSeatAnswer<EvaluationDesk>(FACILITATOR_PATHS.evaluation, token, phase);
  const criteria = desk?.criteria ?? [];
  return (
    <Tabs
      label="What you rate and read"
      panelClass="flex flex-col gap-3 pt-3"
      items={[
        { id: 'rate', title: 'Rate', content: <Ratings seat={seat} criteria={criteria} /> },
        { id: 'events', title: 'Events', content: <EventsRead /> },
        { id: 'story', title: 'Story', content: <StoryRead /> },
        { id: 'letters', title: 'SimCell', content: <Letters /> },
        { id: 'people', title: 'People', content: <PeopleRead lobby={lobby} /> },
        { id: 'timeline', title: 'Timeline', content: <TimelineRead /> },
      ]}
    />
  );
}
