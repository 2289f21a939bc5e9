import { useState } from 'react';
import { Link } from 'wouter';
import type { DrillDetail } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import type { StopBody } from '../../../shared/stop.ts';
import { request } from '../../api/http.ts';
import { Button, Dialog, Panel, Problem, Said, Tag } from '../../components/kit.tsx';
import { spokenOf } from '../../components/names.ts';
import { Shell, useTitle } from '../../components/shell.tsx';
import { H1, PLAIN_BUTTON } from '../../components/shellPlain.tsx';
import { QrCode } from '../../components/shellQr.tsx';
import { counted, playedOnLine, SETTING_WORDS } from './drillWords.ts';
import { EmergencyScreen, EmergencyStop } from './emergencyStop.tsx';
import { Evaluators } from './evaluators.tsx';
import { Folding } from './folding.tsx';
import { Checklist } from './guide.tsx';
import { PrivateGuide } from './guideDialog.tsx';
import { wordsOf } from './loading.ts';
import type { Desk } from './seatPlans.ts';
import { startWarnings } from './seatPlans.ts';
import { SeatTable } from './seatTable.tsx';
import { ShowRoom } from './showRoom.tsx';
import { StaleLaw } from './staleLaw.tsx';

/** The lobby as its facilitator sees it: get people in, decide who plays what, start. Nothing on it tells what is behind the drill. */
export function LobbyDesk({
  drill,
  failure,
  onChange,
  onOpened,
}: {
  drill: DrillDetail;
  failure: string | null;
  onChange: (drill: DrillDetail) => void;
  onOpened: (drill: DrillDetail) => void;
}) {
  useTitle(`Lobby, ${drill.title}`);
  const [refusal, setRefusal] = useState<string | null>(null);
  const taken = drill.seats.filter(({ occupant }) => occupant === 'person').length;
  const reseat = async (desks: Desk[]): Promise<void> => {
    setRefusal(null);
    try {
      onChange(
        await request<DrillDetail>(PATHS.drillSeats(drill.drillId), {
          method: 'PUT',
          body: { seats: desks },
        }),
      );
    } catch (error) {
      setRefusal(wordsOf(error));
    }
  };
  const order = async (body: StopBody): Promise<string | null> => {
    try {
      onChange(await request<DrillDetail>(PATHS.drillStop(drill.drillId), { method: 'POST', body }));
      return null;
    } catch (error) {
      return wordsOf(error);
    }
  };
  return (
    <Shell
      supportLines={drill.supportLines}
      sticky={
        <EmergencyScreen
          stop={drill.stop}
          lines={drill.supportLines}
          onContinue={() => order({ do: 'continue' })}
          end={
            <Link href="/drills" className={PLAIN_BUTTON}>
              Put it away for today: list of drills
            </Link>
          }
        />
      }
      title={
        <Link href="/drills" className="text-act">
          All drills
        </Link>
      }
    >
      <div className="flex flex-col gap-4">
        <header className="flex flex-wrap items-end justify-between gap-3">
          <div className="flex min-w-0 flex-col gap-1">
            <H1>{drill.title}</H1>
            <p className="flex flex-wrap items-center gap-2 text-body text-fg-2">
              <Tag>Lobby</Tag> {SETTING_WORDS[drill.setting]}. {counted(taken, 'person', 'people')} of{' '}
              {drill.seats.length} seats.{' '}
              {drill.console === 'playAlong' ? 'You play along.' : 'Your console is open.'}
            </p>
            {drill.playedOn && <p className="text-body text-fg-2">{playedOnLine(drill.playedOn)}</p>}
          </div>
          <div className="flex flex-wrap items-center gap-2">
            <PrivateGuide drill={drill} first="before" big />
            <ShowRoom drillId={drill.drillId} />
            <StartBriefing drill={drill} onOpened={onOpened} />
            <EmergencyStop onStop={(reason) => order({ do: 'stop', reason })} />
          </div>
        </header>
        {(failure ?? refusal) && <Problem>{failure ?? refusal}</Problem>}
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
          <div className="flex min-w-0 flex-col gap-4">
            <SeatTable
              seats={drill.seats}
              people={drill.people}
              names={spokenOf(drill.names)}
              onChange={reseat}
            />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <JoinCard drill={drill} />
            {!drill.playedOn && (
              <Folding seats={drill.seats} names={spokenOf(drill.names)} onChange={reseat} />
            )}
            <Panel title="Evaluators">
              <Evaluators drill={drill} onDrill={onChange} />
            </Panel>
            <Panel title="Before you start">
              <StaleLaw cards={drill.staleLaw} />
              <Checklist drillId={drill.drillId} />
            </Panel>
            <Panel title="Content note, to send">
              <p className="text-body">{drill.contentNote}</p>
            </Panel>
          </div>
        </div>
      </div>
    </Shell>
  );
}

const isHereOnly = (url: string): boolean => /^(localhost|127\.|\[::1\])/.test(new URL(url).hostname);

/** Big enough to be read across a room, or from a shared screen. */
function JoinCard({ drill: { code, joinUrl, joinQrSvg } }: { drill: DrillDetail }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = (): void => {
    const failed = () => setSaid('This browser does not copy by itself. Select the link above.');
    if (navigator.clipboard)
      navigator.clipboard.writeText(joinUrl).then(() => setSaid('The link is copied.'), failed);
    else failed();
  };
  return (
    <Panel title="Join">
      <div className="flex flex-col items-center gap-3 text-center">
        <p>
          <span className="block text-small text-fg-2">Drill code</span>
          <span className="m-mono text-[40px] leading-tight font-bold tracking-widest">{code}</span>
        </p>
        <QrCode svg={joinQrSvg} label={`QR code of the link to join ${code}`} />
        <p className="m-mono text-small [overflow-wrap:anywhere]">{joinUrl}</p>
        {isHereOnly(joinUrl) && (
          <p className="text-small text-risk">
            This link opens on this machine only. For others, start the server with HOST=0.0.0.0 or a
            PUBLIC_URL.
          </p>
        )}
        <Button onPress={copy}>Copy the link</Button>
        {said && <Said>{said}</Said>}
      </div>
    </Panel>
  );
}

function StartBriefing({ drill, onOpened }: { drill: DrillDetail; onOpened: (drill: DrillDetail) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const warnings = startWarnings(drill.seats);
  const start = async (): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      onOpened(await request<DrillDetail>(PATHS.drillBrief(drill.drillId), { method: 'POST' }));
    } catch (error) {
      setRefusal(wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <>
      <Button tone="primary" big onPress={() => setOpen(true)}>
        Start the briefing
      </Button>
      <Dialog
        title="Start the briefing"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button big onPress={() => setOpen(false)}>
              Stay in the lobby
            </Button>
            <Button tone="primary" big isDisabled={isBusy} onPress={() => void start()}>
              {warnings.length > 0 ? 'Start anyway' : 'Start the briefing'}
            </Button>
          </>
        }
      >
        <p className="text-base">
          Seats lock, and everybody gets their role card. The clock does not run yet: you start it from the
          console when you have spoken.
        </p>
        {warnings.length > 0 ? (
          <div className="flex flex-col gap-1">
            <h3 className="text-body font-semibold">Look at this first</h3>
            <ul className="flex flex-col gap-1">
              {warnings.map((words) => (
                <li key={words} className="flex gap-2 text-base">
                  <span aria-hidden className="text-risk">
                    ▲
                  </span>
                  {words}
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <p className="text-base text-safe">✓ Everybody is here and heard their pager.</p>
        )}
        {refusal && <Problem>{refusal}</Problem>}
      </Dialog>
    </>
  );
}
