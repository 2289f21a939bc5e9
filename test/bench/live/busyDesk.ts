import { LiveClient } from '../../support/liveClient.ts';
import type { Stand } from './protocol.ts';
import { WORDS } from './protocol.ts';
import type { Rig } from './rig.ts';

/** Between two commands of one connection: what the server lets through. */
const BREATH_MS = 110;
/** After one that came too fast. */
const BUSY_MS = 500;
/** Windows of the facilitator that fire at once, so that three hundred take seconds. */
const HANDS = 4;

const CHANNELS = ['mail', 'ticket', 'chat', 'press', 'social', 'phone', 'dashboard', 'notice'];
const BODY =
  'Forwarded as it came. Two more families wrote this morning; both name the same hour. The desk has answered neither, and asks what it may say. A copy of the exchange is with the support lead.';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Somebody at this stand, connected. */
async function person(rig: Rig, stand: Stand, who: Stand['seats'][number] | null): Promise<LiveClient> {
  const client = new LiveClient(rig.base, who ?? { drillId: stand.drillId, cookie: rig.cookie }, {
    headers: { 'x-forwarded-for': stand.address },
  });
  await client.until('a frame', () => client.view.revision > 0, 30_000);
  return client;
}

/** One inject of the facilitator's own to the commander's desk, told apart by its number. */
const inject = (number: number) => ({
  adHoc: {
    from: `Sender ${number % 17}`,
    to: ['incident-commander', 'support-lead'],
    channel: CHANNELS[number % CHANNELS.length],
    subject: `News ${number}: a family asks what was kept of the exchange`,
    body: BODY,
  },
});

/** The people of a drill beside the one in the browser. */
export interface Beside {
  fire: (number: number) => Promise<void>;
  say: (number: number) => Promise<void>;
  close: () => void;
}

/** A drill that has run for an hour: so many injects on the commander's desk, so many messages in the channel. */
export async function busyDesk(rig: Rig, stand: Stand, injects: number, messages: number): Promise<Beside> {
  const hands = await Promise.all(Array.from({ length: HANDS }, () => person(rig, stand, null)));
  const desks = await Promise.all(
    stand.seats.filter(({ seat }) => seat !== 'seat-ic').map((seat) => person(rig, stand, seat)),
  );
  const asked = async (client: LiveClient | undefined, name: string, payload: unknown): Promise<void> => {
    const answer = await client?.send(name, payload);
    if (answer?.ok === true) return;
    if (answer?.rejection.code !== 'busy') throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
    await wait(BUSY_MS);
    await asked(client, name, payload);
  };
  const fire = (number: number) => asked(hands[number % HANDS], 'fireInject', inject(number));
  // Who was not reached by a page is not in the call, and may not write there.
  const inCall = desks.filter(({ view }) => view.me.inCall);
  const say = (number: number) =>
    asked(inCall[number % inCall.length], 'postMessage', { text: `${number}: ${WORDS}` });
  const inTurns = async (
    count: number,
    by: number,
    act: (number: number) => Promise<void>,
  ): Promise<void> => {
    await Promise.all(
      Array.from({ length: by }, async (_, first) => {
        for (let number = first; number < count; number += by) {
          await act(number);
          await wait(BREATH_MS);
        }
      }),
    );
  };
  await Promise.all([inTurns(injects, HANDS, fire), inTurns(messages, inCall.length, say)]);
  return {
    fire,
    say,
    close: () => {
      for (const client of [...hands, ...desks]) client.close();
    },
  };
}
