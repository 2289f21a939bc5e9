import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import type { DrillDetail, SeatTicket } from '../../shared/api.ts';
import type { Answer } from '../../shared/frame.ts';
import type { SeatPlan } from '../../shared/roles.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import { seconds } from '../../shared/time.ts';
import { LiveClient } from './liveClient.ts';
import type { TestServer } from './liveServer.ts';

/** How far the clock is turned between two looks of the team: what it waits for comes a little later than in a drill by itself. */
const STEP: DurationMs = seconds(45);

/** A drill under way on a real server, played to a time of the story by a bundled team: screens with something on them. */
export async function playLive(
  server: TestServer,
  scenario: Scenario,
  { id, team: name, until }: { id: string; team: string; until: DrillTime },
): Promise<{ drill: DrillDetail; tickets: Record<string, SeatTicket> }> {
  const team = teamNamed(name, scenario);
  if (!team) throw new Error(`no team ${name}`);
  const { drill, tickets } = await server.briefed(
    SIX_SEATS.map(({ seat }) => seat),
    { scenario: id, variant: scenario.variant, seed: 7 },
  );
  const control = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  const players = SIX_SEATS.map((plan) => seated(server, tickets, plan, team));
  const clients = [control, ...players.map(({ client }) => client)];
  await Promise.all(clients.map((client) => client.ready()));
  await accepted(control.send('startDrill'));
  for (let at = STEP; at <= until; at += STEP) {
    await accepted(control.send('skipTo', { at }));
    for (const player of players) await player.look(at);
  }
  for (const client of clients) client.close();
  return { drill, tickets };
}

function seated(
  server: TestServer,
  tickets: Record<string, SeatTicket>,
  { seat, roles }: SeatPlan,
  team: NonNullable<ReturnType<typeof teamNamed>>,
) {
  const client = new LiveClient(server.base, { token: tickets[seat]?.token ?? '', seat });
  const policy = team({ seat, roles, seed: 7 });
  let answers: { tag: string; answer: Answer }[] = [];
  return {
    client,
    look: async (at: DrillTime): Promise<void> => {
      const heard = answers;
      answers = [];
      for (const act of policy({ view: client.view, at, answers: heard }))
        answers.push({
          tag: act.tag ?? act.name,
          answer: await client.send(act.name, act.payload),
        });
    },
  };
}

async function accepted(sent: Promise<Answer>): Promise<void> {
  const answer = await sent;
  if (!answer.ok) throw new Error(answer.rejection.message);
}
