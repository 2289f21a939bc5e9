import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import type { Policy } from '../../server/rehearsal/teams/policy.ts';
import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { scenarioHash } from '../../server/room/scenarioHash.ts';
import { VirtualClock } from '../../server/room/virtualClock.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Frame } from '../../shared/frame.ts';
import { FACILITATOR_SEAT, isPlayRole, SIX_SEATS } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { NUMBER_MARK, planted, SECRET } from '../support/plantedScenario.ts';
import { stormOf } from '../support/storm.ts';

interface Sent {
  viewer: string;
  text: string;
  /** Length of the log when it was sent. */
  known: number;
}

/** Plays a whole drill of a marked scenario and keeps every byte that went to participants and to an observer before the debrief. */
async function overheard(
  scenario: Scenario,
  teamName: string,
  storm: number,
): Promise<{ sent: Sent[]; events: readonly LogEvent[] }> {
  const marked = planted(scenario);
  const team = teamNamed(teamName, marked);
  if (!team) throw new Error('no such team');
  const clock = new VirtualClock();
  const sent: Sent[] = [];
  const views = new Map<string, View>();
  let room: DrillRoom | null = null;
  const take = (viewer: string, frame: Frame): void => {
    sent.push({ viewer, text: JSON.stringify(frame), known: room?.events.length ?? 0 });
    views.set(viewer, foldFrame(views.get(viewer) ?? emptyView(viewer), frame));
  };
  const publisher = {
    stepped: () => undefined,
    publish: (_drill: string, viewer: string, frame: Frame) => take(viewer, frame),
  };
  room = await DrillRoom.create(
    { log: memoryLog(), clock, ids: { next: (kind) => kind }, publisher },
    { format: 'muster-log/1', drillId: 'd', scenario: marked, hash: scenarioHash(marked) },
    7,
    SIX_SEATS,
    { markEveryMs: null },
  );
  const live = room;
  const policies = new Map<string, Policy>();
  for (const { seat, roles } of SIX_SEATS) {
    policies.set(seat, team({ seat, roles, seed: 7 }));
    take(seat, live.attach(seat, { seat, staff: null }));
  }
  take('observer', live.attach('observer', { seat: 'observer', staff: 'observer' }));
  await live.submit(FACILITATOR_SEAT, { id: 'start', name: 'startDrill', payload: {} });
  const [gusts = []] = storm > 0 ? fc.sample(stormOf(marked, storm), { numRuns: 1, seed: 5 }) : [];
  const presses = gusts.flatMap((gust) =>
    'wait' in gust || gust.seat === FACILITATOR_SEAT || gust.command.name === 'pauseDrill' ? [] : [gust],
  );
  let count = 0;
  while (live.state.phase === 'running') {
    for (const [seat, policy] of policies) {
      for (const act of policy({ view: views.get(seat) ?? emptyView(seat), at: live.now(), answers: [] })) {
        const answer = await live.submit(seat, {
          id: `act-${++count}`,
          name: act.name,
          payload: act.payload,
          role: act.role ?? null,
        });
        sent.push({ viewer: seat, text: JSON.stringify(answer), known: live.events.length });
      }
    }
    const press = presses.shift();
    if (press) {
      const answer = await live.submit(press.seat, press.command);
      sent.push({ viewer: press.seat, text: JSON.stringify(answer), known: live.events.length });
    }
    await clock.advanceTo(clock.now() + 10_000, () => live.idle());
  }
  return { sent, events: live.events };
}

const cases = Object.values(SCENARIOS)
  .flatMap((variants) => Object.values(variants))
  .flatMap((scenario) => [
    { name: `${scenario.variant}, played by par`, scenario, team: 'par', storm: 0 },
    { name: `${scenario.variant}, macro in a storm of nonsense`, scenario, team: 'macro', storm: 260 },
  ]);

describe.each(cases)('secrecy: $name', ({ scenario, team, storm }) => {
  it('VIEW-4 VIEW-5 no frame, answer or refusal holds a secret before the debrief', async () => {
    const { sent, events } = await overheard(scenario, team, storm);
    expect(sent.length).toBeGreaterThan(50);
    const rolesOf = new Map(SIX_SEATS.map(({ seat, roles }) => [seat, roles.filter(isPlayRole) as string[]]));
    for (const { viewer, text, known } of sent) {
      const leak = [
        SECRET,
        NUMBER_MARK,
        '"residual"',
        '"ratePerHour"',
        '"rates"',
        '"baselinePerHour"',
        '"multiplier"',
        '"expectedAction"',
        '"grade"',
        '"supports":[',
        '"rulesOut":[',
        '"trueWhen"',
        '"parPlan"',
        `"${scenario.variant}"`,
      ].find((word) => text.includes(word));
      if (leak)
        throw new Error(
          `${viewer} received ${leak}: ${text.slice(Math.max(0, text.indexOf(leak) - 200), text.indexOf(leak) + 100)}`,
        );
      const past = events.slice(0, known);
      const mine = rolesOf.get(viewer) ?? [];
      for (const [, id] of text.matchAll(/§inject:([^§]+)§/g)) {
        const delivered = past.some(
          (event) =>
            event.type === 'inject.delivered' &&
            event.data.inject === id &&
            event.data.to.some((role) => mine.includes(role)),
        );
        // Somebody who had it put it on the board, or sent it on.
        const passedOn = past.some(
          (event) =>
            (event.type === 'inject.pinned' || event.type === 'inject.forwarded') && event.data.inject === id,
        );
        if (!delivered && !passedOn)
          throw new Error(
            `${viewer} received the inject ${id}, which was not delivered to any of their roles`,
          );
      }
      for (const [, id] of text.matchAll(/§evidence:([^§]+)§/g)) {
        const entitled = past.some(
          (event) =>
            (event.type === 'evidence.received' &&
              event.data.evidence === id &&
              event.data.seats.includes(viewer)) ||
            (event.type === 'evidence.pinned' && event.data.evidence === id),
        );
        if (!entitled) throw new Error(`${viewer} received the finding ${id}, which another desk holds`);
      }
    }
  }, 60_000);
});
