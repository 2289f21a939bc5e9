import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { RoomScreen, RoomSeat } from '../../../shared/api.ts';
import { REAL_WORLD } from '../../../shared/drill/clock/realWorld.ts';
import { PATHS } from '../../../shared/paths.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import Emergency from '../../components/emergency.tsx';
import { Tag } from '../../components/panel.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1, PLAIN_BUTTON, Trouble } from '../../components/shellPlain.tsx';
import { QrCode } from '../../components/shellQr.tsx';
import { useAnswer } from './loading.ts';
import { WallOfCall } from './wallOfCall.tsx';

const REFRESH_MS = 2_000;

/**
 * For the projector or the shared screen, in a window of its own: how to come in, who sits where, what time it is. It asks the server
 * for nothing else, so nothing else can be on it.
 */
export default function RoomWall({ drillId }: { drillId: string }) {
  const { answer: screen, failure } = useAnswer<RoomScreen>(PATHS.drillRoom(drillId), REFRESH_MS);
  useTitle(screen ? `Join with ${screen.code}` : 'Room screen');
  const isFull = useIsFull();
  return (
    <Shell
      width="full"
      title={<span className="text-fg-2">{screen?.company}</span>}
      actions={
        !isFull && (
          <button type="button" className={PLAIN_BUTTON} onClick={toggle}>
            Full screen
            <kbd aria-hidden className="m-mono rounded-tag border border-current px-1 text-small">
              F
            </kbd>
          </button>
        )
      }
    >
      {!screen && (failure ? <Trouble>{failure}</Trouble> : <Loading>Opening the room screen…</Loading>)}
      {screen && <Emergency stop={screen.stop} />}
      {screen && <Wall screen={screen} isOld={failure !== null} />}
    </Shell>
  );
}

function Wall({ screen, isOld }: { screen: RoomScreen; isOld: boolean }) {
  const { stage, code, joinUrl, joinQrSvg, seats, title } = screen;
  const isOver = stage === 'hotWash' || stage === 'debrief';
  const isReal = isStopped(screen);
  const { isHidden, toggleCall } = useHidden();
  if (screen.call && !isReal && !isHidden)
    return (
      <div className="mx-auto flex w-full max-w-[1860px] flex-col gap-5 px-4 py-5 lg:px-8">
        {isOld && <Trouble>{UNREACHED}</Trouble>}
        <WallOfCall screen={screen} call={screen.call} now={<Now screen={screen} />} />
        <HideCall isHidden={false} onToggle={toggleCall} />
      </div>
    );
  return (
    <div className="mx-auto flex w-full max-w-[1760px] flex-col gap-6 px-4 py-5 lg:px-10">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <H1>{title}</H1>
          {isReal ? (
            <p className="mt-1 text-[20px] leading-tight">
              This is not part of the story. Put it down and listen to the facilitator.
            </p>
          ) : (
            <p className="mt-1 text-[20px] leading-tight text-fg-2">
              <strong className="mr-2 inline-block rounded-tag bg-tape px-2 tracking-wide text-tape-on">
                EXERCISE
              </strong>
              Everything in it is invented.
            </p>
          )}
        </div>
        <Now screen={screen} />
      </div>
      {isOld && <Trouble>{UNREACHED}</Trouble>}
      <div className="grid items-start gap-6 lg:grid-cols-[auto_minmax(0,1fr)] lg:gap-10">
        {!isOver && (
          <section aria-label="Join" className="flex flex-col items-center gap-3 text-center lg:w-[420px]">
            <QrCode
              svg={joinQrSvg}
              label={`QR code of the link to join ${code}`}
              size="size-60 lg:size-[360px]"
            />
            <p className="m-mono text-[56px] leading-none font-bold tracking-wider lg:text-[72px]">{code}</p>
            <p className="m-mono max-w-full text-[18px] leading-snug [overflow-wrap:anywhere]">
              {joinUrl.replace(/^https?:\/\//, '')}
            </p>
          </section>
        )}
        <Seats seats={seats} isLobby={stage === 'lobby' || stage === 'briefing'} />
      </div>
      {screen.call && !isReal && <HideCall isHidden onToggle={toggleCall} />}
    </div>
  );
}

const UNREACHED = 'This screen does not reach the server just now. It tries again by itself.';

/** Somebody in the room may still wait for their page: then the wall shows seats and clock alone. */
const HideCall = ({ isHidden, onToggle }: { isHidden: boolean; onToggle: () => void }) => (
  <p className="text-[18px] text-fg-2">
    <button type="button" className={PLAIN_BUTTON} onClick={onToggle}>
      {isHidden ? 'Show what the call knows' : 'Hide what the call knows'}{' '}
      <kbd aria-hidden className="m-mono rounded-tag border border-current px-1 text-small">
        H
      </kbd>
    </button>{' '}
    {isHidden
      ? 'Board and timeline are hidden.'
      : 'Only what everybody in the call can read. Hide it while somebody here still waits for a page.'}
  </p>
);

/** `H`, or the button. */
function useHidden(): { isHidden: boolean; toggleCall: () => void } {
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.repeat) return;
      if (event.key.toLowerCase() === 'h') setHidden((hidden) => !hidden);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return { isHidden, toggleCall: () => setHidden(!isHidden) };
}

const STAGE: Record<RoomScreen['stage'], string> = {
  lobby: 'Take a seat and test your pager',
  briefing: 'Briefing. The clock has not started',
  running: 'Drill clock',
  paused: 'Paused. All clocks stand',
  hotWash: 'Play is over. Hot wash',
  debrief: 'Debrief',
};

const isStopped = ({ stage, pauseReason, stop }: RoomScreen): boolean =>
  stop?.is === 'stopped' || (stage === 'paused' && pauseReason === REAL_WORLD);

/** Stage, reason and act, beside the clock: read from across a room on a screen of 1800 px and more. */
const BESIDE = 'text-[18px] leading-snug min-[1024px]:text-[22px] min-[1800px]:text-[32px]';

/** What time it is in the drill, or why it has none. */
function Now({ screen }: { screen: RoomScreen }) {
  const { stage, clock, act, pauseReason } = screen;
  if (isStopped(screen))
    return (
      <p role="alert" className="border-l-8 border-sev0 pl-4 text-[34px] leading-tight font-bold">
        {REAL_WORLD}
      </p>
    );
  return (
    <div className="text-right max-sm:text-left">
      <p role="status" className={clock ? `${BESIDE} text-fg-2` : 'text-[26px] leading-tight font-semibold'}>
        {STAGE[stage]}
        {pauseReason && <span dir="auto">. {pauseReason}</span>}
      </p>
      {clock && (
        <p
          role="timer"
          className="m-mono text-[64px] leading-none font-bold min-[1024px]:text-[88px] min-[1800px]:text-[132px]"
        >
          <Running clock={clock} />
        </p>
      )}
      {act && (
        <p data-act className={`${BESIDE} text-fg-2`}>
          {act}
        </p>
      )}
    </div>
  );
}

/** Runs on between two answers of the server. */
function Running({ clock }: { clock: NonNullable<RoomScreen['clock']> }): ReactNode {
  const [readAt, setReadAt] = useState(() => performance.now());
  const [now, setNow] = useState(() => performance.now());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer brings a reading, also one that says the same
  useEffect(() => {
    setReadAt(performance.now());
    setNow(performance.now());
  }, [clock]);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return formatDrillTime(clock.at + Math.max(0, now - readAt) * clock.speed);
}

const NO_PERSON = {
  free: 'Free',
  person: 'Free',
  colleague: 'Scripted colleague',
  silent: 'Nobody',
} as const;

function Seats({ seats, isLobby }: { seats: readonly RoomSeat[]; isLobby: boolean }) {
  const taken = seats.filter(({ name }) => name !== null).length;
  return (
    <section aria-labelledby="wall-seats" className="min-w-0">
      <h2
        id="wall-seats"
        className="flex flex-wrap items-baseline justify-between gap-3 text-[20px] font-semibold"
      >
        Seats{' '}
        <span className="m-mono text-[18px] font-normal text-fg-2">
          {taken} of {seats.length} taken
        </span>
      </h2>
      <ul className="mt-2 grid gap-x-10 2xl:grid-cols-2">
        {seats.map(({ seat, titles, name, occupant, pager, ready }) => (
          <li
            key={seat}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2.5"
          >
            <div className="min-w-0">
              <p
                dir="auto"
                className={`text-[24px] leading-tight [overflow-wrap:anywhere] ${name === null ? 'text-fg-2' : 'font-semibold'}`}
              >
                {name ?? NO_PERSON[occupant]}
              </p>
              <p className="text-[16px] text-fg-2">{titles.join(' + ')}</p>
            </div>
            {name !== null && isLobby && (
              <span className="flex flex-wrap gap-2 [&>*]:px-2 [&>*]:py-0.5 [&>*]:text-[16px]">
                {pager === 'heard' && <Tag tone="safe">✓ pager tested</Tag>}
                {pager === 'silent' && <Tag tone="risk">▲ no sound</Tag>}
                {pager === null && <Tag>pager not tested</Tag>}
                {ready && <Tag tone="safe">✓ ready</Tag>}
              </span>
            )}
          </li>
        ))}
      </ul>
      {isLobby && (
        <p className="mt-3 text-[16px] text-fg-2">
          Seats still free at the start are played by scripted colleagues.
        </p>
      )}
    </section>
  );
}

function toggle(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** `F`, or the button: only a person may ask a browser for it. Esc leaves, as everywhere. */
function useIsFull(): boolean {
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      const isBare = !event.metaKey && !event.ctrlKey && !event.altKey && !event.repeat;
      if (isBare && !isTyping && event.key.toLowerCase() === 'f') {
        event.preventDefault();
        toggle();
      }
    };
    document.addEventListener('fullscreenchange', follow);
    addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      removeEventListener('keydown', onKey);
    };
  }, []);
  return isFull;
}
