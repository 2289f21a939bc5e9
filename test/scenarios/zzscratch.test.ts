import { test } from 'vitest';
import { Chart } from '../../server/kernel/statechart.ts';
import { peopleA0 } from '../../scenarios/self-harm-minor/people.ts';
for (const name of ['step', 'elapse'] as const) {
  const real = Chart.prototype[name] as (...a: unknown[]) => { snapshot: object; effects: unknown[] };
  (Chart.prototype as unknown as Record<string, unknown>)[name] = function (this: Chart, ...a: unknown[]) {
    const r = real.apply(this, a);
    return r.effects.length > 0 && r.snapshot === a[0] ? { ...r, snapshot: Object.assign(Object.create(Object.getPrototypeOf(r.snapshot)), r.snapshot) } : r;
  };
}
import { fixtureScenario } from '../support/fixtureScenario.ts';
import { Given } from '../support/given.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { actsA0 } from '../../scenarios/self-harm-minor/acts.ts';
import { chartA0, delaysA0 } from '../../scenarios/self-harm-minor/chart.ts';
import { decisionA0 } from '../../scenarios/self-harm-minor/decision.ts';
import { drawsA0 } from '../../scenarios/self-harm-minor/draws.ts';
import { evidenceA0 } from '../../scenarios/self-harm-minor/evidence.ts';
import { flagsA0 } from '../../scenarios/self-harm-minor/flags.ts';
import { lossesA0 } from '../../scenarios/self-harm-minor/losses.ts';
import { mselA0 } from '../../scenarios/self-harm-minor/msel.ts';
import { pagingA0 } from '../../scenarios/self-harm-minor/paging.ts';
import { queriesA0 } from '../../scenarios/self-harm-minor/queries.ts';
import { rawItemsA0 } from '../../scenarios/self-harm-minor/rawItems.ts';
import { suitesA0 } from '../../scenarios/self-harm-minor/suites.ts';
import { worldA0 } from '../../scenarios/self-harm-minor/world.ts';
import { commsA0 } from '../../scenarios/self-harm-minor/comms.ts';
import { corvane } from '../../scenarios/corvane/organisation.ts';
import { holdSystems, scopeQuestions, sealParts } from '../../scenarios/self-harm-minor/desk.ts';
import { cannedLines } from '../../scenarios/self-harm-minor/cannedLines.ts';
import { hours, minutes, formatDrillTime } from '../../shared/time.ts';
import { SIX_SEATS } from '../../shared/roles.ts';

export const scenario = { ...fixtureScenario, id: 'self-harm-minor', acts: actsA0, chart: chartA0, delays: delaysA0, decision: decisionA0, draws: drawsA0, evidence: evidenceA0, flags: flagsA0, losses: lossesA0, msel: mselA0, paging: pagingA0, queries: queriesA0, rawItems: rawItemsA0, suites: suitesA0, world: worldA0, comms: commsA0, organisation: corvane, holdSystems, scopeQuestions, sealParts, cannedLines, people: peopleA0 } as Scenario;

const END = (18 * 60 + 20 + 12);
const show = (g: Given) => {
  for (const e of g.events) {
    if (e.type === 'inject.delivered') console.log(formatDrillTime(e.at), e.data.inject.padEnd(22), e.data.to.join(','));
    if (e.type === 'inject.withheld') console.log(formatDrillTime(e.at), '   --', e.data.inject, e.data.because);
    if (e.type === 'milestone.reached' || e.type === 'component.deployed' || e.type === 'evidence.lost') console.log(formatDrillTime(e.at), '     **', JSON.stringify(e.data));
  }
  console.log(g.state.active.filter((a) => a.includes('.')).join(' '));
  for (const { seat, roles } of SIX_SEATS) {
    const got = g.all('inject.delivered').filter((e) => e.at < minutes(36) && e.data.to.some((r) => (roles as string[]).includes(r)));
    let worst = 0, empty = 99;
    for (let m = 0; m <= 26; m += 0.5) { const n = got.filter((e) => e.at >= minutes(m) && e.at < minutes(m + 10)).length; worst = Math.max(worst, n); empty = Math.min(empty, n); }
    console.log(seat, got.length, 'max10', worst, 'min10', empty);
  }
};
test('absent', () => { const g = new Given({ scenario, seed: 3 }); g.does('facilitator', 'startDrill', {}); g.until(END); console.log('ABSENT'); show(g); });
test('par', () => {
  const g = new Given({ scenario, seed: 3 });
  g.does('facilitator', 'startDrill', {});
  const go = (m: number, who: never, name: never, payload: never) => { g.until(m); const r = g.try(who, name, payload) as unknown; if (!Array.isArray(r)) console.log('REFUSED', m, who, name, JSON.stringify(r)); };
  const G = go as unknown as (m: number, who: string, name: string, payload: unknown) => void;
  G(1.5, 'support-lead', 'answerInject', { inject: 'parent-ticket', reply: 'human' });
  G(2, 'product-owner', 'declareIncident', { severity: 0 });
  G(2.2, 'product-owner', 'sendPage', { targets: ['ic-oncall', 'model-oncall', 'safety-oncall', 'legal-oncall', 'comms-oncall', 'sre-oncall', 'product-oncall', 'ts-support-lead'] });
  g.until(3);
  for (const [id, p] of Object.entries(g.state.pages)) if (p.state === 'sent' && p.role) G(3, p.role, 'acknowledgePage', { pages: [id] });
  G(3.5, 'model-owner', 'freeze', { scope: 'rollouts' });
  G(4, 'safety-lead', 'approveRawAccess', { query: 'trace', role: 'infra-oncall' });
  G(4, 'infra-oncall', 'runQuery', { query: 'trace' });
  G(4, 'support-lead', 'runQuery', { query: 'search-tickets' });
  G(4, 'incident-commander', 'authoriseSwitch', { switch: 'S1', scopes: ['mobile', 'web', 'voice', 'schools'] });
  G(4.5, 'product-owner', 'applySwitch', { switch: 'S1', scopes: ['mobile', 'web', 'voice', 'schools'], options: ['drain'] });
  G(6, 'comms', 'answerInject', { inject: 'scheduled-post', reply: 'pull' });
  G(7.2, 'safety-lead', 'answerInject', { inject: 'raw-offer', reply: 'stop' });
  G(7.5, 'safety-lead', 'runQuery', { query: 'red-team-board' });
  G(8, 'legal-privacy', 'issueHold', { systems: ['stream-annotations', 'chat-history'] });
  G(9.2, 'incident-commander', 'answerInject', { inject: 'swoop', reply: 'ask-command' });
  G(10, 'safety-lead', 'runSuite', { suite: 'multi-turn', targets: ['current', 'lkg', 'candidate'], n: 60 });
  G(10.2, 'support-lead', 'answerInject', { inject: 'parent-call', reply: 'honest' });
  G(10.4, 'model-owner', 'runSuite', { suite: 'multi-turn', targets: ['current', 'lkg', 'candidate'], n: 60 });
  G(12, 'legal-privacy', 'sealEvidence', { parts: ['messages', 'identifiers', 'versions', 'routing-config', 'annotations'] });
  G(13, 'safety-lead', 'decideWelfare', { cases: ['reported'], actions: ['no-referral-recorded'] });
  G(14.3, 'incident-commander', 'answerInject', { inject: 'rollback-urge', reply: 'prove' });
  G(19.6, 'safety-lead', 'runQuery', { query: 'unsafe-ids' });
  G(20.3, 'product-owner', 'answerInject', { inject: 'superintendent', reply: 'straight' });
  G(22.3, 'incident-commander', 'answerInject', { inject: 'pulled-away', reply: 'hand-over' });
  G(22.4, 'incident-commander', 'handOverCommand', { to: 'model-owner' });
  G(22.5, 'model-owner', 'acceptCommand', {});
  G(25.7, 'model-owner', 'authoriseSwitch', { switch: 'S9', scopes: ['stored'] });
  G(25.8, 'safety-lead', 'applySwitch', { switch: 'S9', scopes: ['stored'] });
  G(28, 'model-owner', 'handOverCommand', { to: 'incident-commander' });
  G(28.2, 'incident-commander', 'acceptCommand', {});
  G(29, 'comms', 'draftStatement', { kind: 'holding', clauses: [{ clause: 'acknowledge' }] });
  G(30, 'legal-privacy', 'clearStatement', { statement: 'statement-1', version: 1, verdict: 'clear' });
  G(30, 'safety-lead', 'clearStatement', { statement: 'statement-1', version: 1, verdict: 'clear' });
  G(31, 'comms', 'publishStatement', { statement: 'statement-1', version: 1 });
  G(32, 'incident-commander', 'recordDecision', { option: 'patch' });
  G(33.8, 'comms', 'answerInject', { inject: 'tweet-draft', reply: 'reject' });
  G(END - 10, 'model-owner', 'answerInject', { inject: 'result-patch', reply: 'promote' });
  g.until(END);
  console.log('PAR'); show(g);
});

test('random', () => {
  const seenStates = new Set<string>(); const seenInjects = new Map<string, number>(); const pace: Record<string, number> = {};
  let seed = 1; const rnd = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648; };
  const pick = <T,>(a: readonly T[]): T => a[Math.floor(rnd() * a.length)] as T;
  for (let run = 0; run < 400; run++) {
    const g = new Given({ scenario, seed: run });
    const T = (who: string, name: string, payload: unknown) => { const r = (g.try as (a: unknown, b: unknown, c: unknown) => unknown).call(g, who, name, payload); return r; };
    const note = () => { for (const a of g.state.active) seenStates.add(a); };
    T('facilitator', 'startDrill', {});
    const active = rnd();
    for (let m = 0.5; m < 36; m += 0.5) {
      g.until(m); note();
      for (const [id, p] of Object.entries(g.state.pages)) if (p.state === 'sent' && p.role && rnd() < 0.8) T(p.role, 'acknowledgePage', { pages: [id] });
      for (const [id, i] of Object.entries(g.state.injects)) if (i.state === 'delivered' && i.reply === null && rnd() < 0.25) { const r = g.c.injects.get(id)?.replies; if (r) T(i.to[0] as string, 'answerInject', { inject: id, reply: pick(r).id }); }
      if (rnd() > active) continue;
      const boss = g.state.commander ?? 'incident-commander';
      const acts: (() => unknown)[] = [
        () => T('product-owner', 'declareIncident', { severity: pick([0, 1, 2]) }),
        () => T('product-owner', 'sendPage', { targets: ['ic-oncall', 'model-oncall', 'safety-oncall', 'safety-secondary', 'legal-oncall', 'legal-secondary', 'comms-secondary', 'sre-oncall'] }),
        () => { const [id, sc] = pick([['S1', ['mobile', 'web', 'voice', 'schools']], ['S1', ['mobile', 'web', 'voice']], ['S2', ['normal', 'long']], ['S3', ['edge']], ['S4', ['us-uk', 'au']], ['S6', ['all']], ['S7', ['teen']], ['S8', ['product']], ['S9', ['stored']], ['S5', ['all']]] as const); T(boss, 'authoriseSwitch', { switch: id, scopes: sc }); const o = id === 'S1' && rnd() < .5 ? ['drain'] : id === 'S3' && rnd() < .5 ? ['card'] : []; const h = g.c.switches.get(id)!.holders[0]!; T(h, 'applySwitch', { switch: id, scopes: sc, options: o }); T('product-owner', 'coSignSwitch', { switch: id, scopes: sc }); T('incident-commander', 'coSignSwitch', { switch: id, scopes: sc }); },
        () => { const id = pick(['S1', 'S2', 'S3', 'S4', 'S7', 'S8']); T(boss, 'revertSwitch', { switch: id, scopes: g.c.switches.get(id)!.scopes.map((s) => s.id) }); },
        () => T('safety-lead', 'runQuery', { query: pick(['unsafe-ids', 'red-team-board', 'log-sample']) }),
        () => { T('safety-lead', 'approveRawAccess', { query: 'trace', role: 'infra-oncall' }); T('infra-oncall', 'runQuery', { query: 'trace' }); },
        () => T('support-lead', 'runQuery', { query: 'search-tickets' }),
        () => T('model-owner', 'freeze', { scope: 'rollouts' }),
        () => T('infra-oncall', 'freeze', { scope: 'retention' }),
        () => T('legal-privacy', 'issueHold', { systems: ['stream-annotations'] }),
        () => T('legal-privacy', 'sealEvidence', { parts: ['messages'] }),
        () => T('safety-lead', 'purgeRaw', { item: 'parent-screenshot' }),
        () => T(boss, 'recordDecision', { option: pick(decisionA0.options).id }),
        () => T('safety-lead', 'decideWelfare', { cases: ['reported'], actions: ['no-referral-recorded'] }),
        () => T(boss, 'handOverCommand', { to: pick(['model-owner', 'incident-commander', 'product-owner']) }),
        () => { if (g.state.handOff) T(g.state.handOff.to, 'acceptCommand', {}); },
        () => { T('comms', 'draftStatement', { kind: 'holding', clauses: [{ clause: 'acknowledge' }] }); T('comms', 'publishStatement', { statement: 'statement-1', version: 1 }); },
      ];
      pick(acts)();
      note();
    }
    for (let m = 36; m < 60; m++) { g.until(m); note(); }
    g.until(END - 11); note();
    for (const [id, i] of Object.entries(g.state.injects)) if (i.state === 'delivered' && i.reply === null) { const r = g.c.injects.get(id)?.replies; if (r) T(i.to[0] as string, 'answerInject', { inject: id, reply: pick(r).id }); }
    for (let m = END - 10.5; m <= END; m += 0.5) { g.until(m); note(); for (const [id, i] of Object.entries(g.state.injects)) if (i.state === 'delivered' && i.reply === null && rnd() < 0.5) { const r = g.c.injects.get(id)?.replies; if (r) T(i.to[0] as string, 'answerInject', { inject: id, reply: pick(r).id }); } }
    for (const e of g.all('inject.delivered')) seenInjects.set(e.data.inject, (seenInjects.get(e.data.inject) ?? 0) + 1);
    for (const { seat, roles } of SIX_SEATS) {
      const got = g.all('inject.delivered').filter((e) => e.at < minutes(36) && e.data.to.some((r) => (roles as string[]).includes(r)));
      for (let m = 0; m <= 26; m += 0.5) { const n = got.filter((e) => e.at >= minutes(m) && e.at < minutes(m + 10)).length; const k = `${seat} ${n}`; pace[k] = (pace[k] ?? 0) + 1; }
    }
  }
  const every: string[] = []; const walk = (s: { states?: Record<string, never> }, p: string) => { for (const [n, c] of Object.entries(s.states ?? {})) { every.push(p + n); walk(c, `${p}${n}.`); } };
  walk(chartA0 as never, '');
  console.log('NEVER STATES', every.filter((s) => !seenStates.has(s)));
  console.log('NEVER INJECTS', mselA0.filter((r) => !seenInjects.has(r.id)).map((r) => r.id));
  console.log([...seenInjects].filter(([, n]) => n < 20));
  console.log(Object.entries(pace).sort().map(([k, v]) => `${k}: ${(100 * v / (400 * 53)).toFixed(1)}%`).join('\n'));
});
test('lostx', () => {
  const g = new Given({ scenario, seed: 3 });
  const T = (who: string, name: string, payload: unknown) => { const r = (g.try as (a: unknown, b: unknown, c: unknown) => unknown).call(g, who, name, payload); if (!Array.isArray(r)) console.log(name, JSON.stringify(r)); };
  T('facilitator', 'startDrill', {}); T('product-owner', 'declareIncident', { severity: 0 });
  T('product-owner', 'sendPage', { targets: ['ic-oncall', 'safety-oncall', 'safety-secondary', 'model-oncall'] });
  for (const [id, p] of Object.entries(g.state.pages)) if (p.state === 'sent' && p.role) T(p.role, 'acknowledgePage', { pages: [id] });
  T('safety-lead', 'runQuery', { query: 'unsafe-ids' }); g.until(7);
  T('incident-commander', 'authoriseSwitch', { switch: 'S9', scopes: ['stored'] }); T('safety-lead', 'applySwitch', { switch: 'S9', scopes: ['stored'] });
  T('incident-commander', 'authoriseSwitch', { switch: 'S1', scopes: ['mobile', 'web', 'voice', 'schools'] }); T('model-owner', 'applySwitch', { switch: 'S1', scopes: ['mobile', 'web', 'voice', 'schools'] }); T('product-owner', 'coSignSwitch', { switch: 'S1', scopes: ['schools'] });
  g.until(15);
  console.log(g.events.filter((e) => ['evidence.lost', 'switch.effective', 'inject.delivered', 'milestone.reached'].includes(e.type)).map((e) => `${e.at / 60000} ${e.type} ${JSON.stringify(e.data).slice(0, 420)}`).join('\n'), g.state.active.join(' '));
});
