import type { Socket } from 'socket.io-client';
import type { Device, Doing } from '../../shared/peopleFacts.ts';
import type { ClientToServerEvents, ServerToClientEvents } from '../../shared/protocol.ts';

type Wire = Socket<ServerToClientEvents, ClientToServerEvents>;
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'touchstart', 'wheel'] as const;
/** The shorter side of a phone, in CSS pixels. */
const PHONE = 600;

function deviceNow(): Device {
  if (!matchMedia('(pointer: coarse)').matches) return 'laptop';
  return Math.min(screen.width, screen.height) < PHONE ? 'phone' : 'tablet';
}

/** Tells whether anybody touches this screen, and nothing of what they do; the server says how long is long. Returns what ends it. */
export function tellsIdle(socket: Wire): () => void {
  let idle = false;
  let idleMs = Number.POSITIVE_INFINITY;
  let touchedAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    if (socket.connected) socket.emit('here', { device: deviceNow(), idle });
  };
  const look = (): void => {
    const left = touchedAt + idleMs - performance.now();
    if (left > 0) timer = setTimeout(look, left);
    else {
      idle = true;
      tell();
    }
  };
  const touched = (): void => {
    touchedAt = performance.now();
    if (!idle) return;
    idle = false;
    tell();
    look();
  };
  socket.on('idleAfter', (ms) => {
    idleMs = ms;
    tell();
    clearTimeout(timer);
    if (!idle) look();
  });
  for (const touch of TOUCHES) addEventListener(touch, touched, { passive: true, capture: true });
  return () => {
    clearTimeout(timer);
    for (const touch of TOUCHES) removeEventListener(touch, touched, { capture: true });
  };
}

/** Tells what this console has open, the last of it, also after a lost connection. */
export function tellsDoing(socket: Wire): (key: string, doing: Doing | null) => void {
  const open = new Map<string, Doing>();
  let told = 'null';
  const tell = (): void => {
    const last = [...open.values()].at(-1) ?? null;
    if (!socket.connected || JSON.stringify(last) === told) return;
    told = JSON.stringify(last);
    socket.emit('doing', last);
  };
  socket.on('connect', () => {
    told = 'null';
    tell();
  });
  return (key, doing) => {
    open.delete(key);
    if (doing) open.set(key, doing);
    tell();
  };
}
