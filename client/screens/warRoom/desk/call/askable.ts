import { mayGive } from '../../../../../shared/authority.ts';
import type { ColleagueRequest } from '../../../../../shared/drill/call/events.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import type { RoleKit } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { byId, freezesOf, switchesOf } from '../desk.ts';

/** A request with its words. */
interface Askable {
  id: string;
  title: string;
  request: ColleagueRequest;
}

/**
 * What a scripted colleague can be asked for, as far as this seat can know: from the colleague's own kit if it is in view, and from
 * what lies on one's own desk that needs the other (a second key, raw access, a switch both hold).
 */
export function askables(
  role: PlayRole,
  view: Pick<
    View,
    | 'kits'
    | 'me'
    | 'commander'
    | 'switches'
    | 'statements'
    | 'freezes'
    | 'approvals'
    | 'outreachDrafts'
    | 'outreach'
  >,
): Askable[] {
  const own = view.me.roles.flatMap((mine) => view.me.kits[mine] ?? []);
  const theirs = view.kits[role];
  const kits: RoleKit[] = theirs ? [...own, theirs] : own;
  const switches = switchesOf(kits);
  const statement = Object.values(view.statements).at(-1);
  const version = statement?.versions.at(-1);
  const asks: Askable[] = [];
  const add = (id: string, title: string, request: ColleagueRequest) => asks.push({ id, title, request });

  for (const card of switches) {
    const closed = card.scopes.filter(({ id }) => !view.switches[card.id]?.scopes[id]?.authorised);
    if (view.commander === role && closed.length > 0)
      add(`authorise.${card.id}`, `Authorise ${card.title}: ${closed.map(({ title }) => title).join(', ')}`, {
        kind: 'authorise',
        switch: card.id,
        scopes: closed.map(({ id }) => id),
      });
    for (const scope of card.scopes) {
      const state = view.switches[card.id]?.scopes[scope.id];
      const what = { switch: card.id, scopes: [scope.id] };
      if (state?.waitsFor === role)
        add(`coSign.${card.id}.${scope.id}`, `Co-sign ${card.title}: ${scope.title}`, {
          kind: 'coSign',
          ...what,
        });
      else if (scope.holders.includes(role) && (!state || ['off', 'authorised'].includes(state.state))) {
        const word = state?.authorised ? '' : ' (not authorised yet)';
        add(`apply.${card.id}.${scope.id}`, `Apply ${card.title}: ${scope.title}${word}`, {
          kind: 'apply',
          ...what,
          options: [],
        });
        for (const option of card.options)
          add(
            `apply.${card.id}.${scope.id}.${option.id}`,
            `Apply ${card.title}: ${scope.title}, with ${option.title}${word}`,
            { kind: 'apply', ...what, options: [option.id] },
          );
      }
    }
  }
  for (const scope of freezesOf(kits))
    if (scope.holders.includes(role) && !view.freezes[scope.id])
      add(`freeze.${scope.id}`, `Freeze ${scope.title}`, { kind: 'freeze', scope: scope.id });
  for (const kit of own)
    for (const query of kit.queries)
      if (query.rawApproval === role && !view.approvals.some((item) => item.query === query.id))
        add(`raw.${query.id}`, `Approve raw access: ${query.title}`, {
          kind: 'approveRaw',
          query: query.id,
          role: kit.role,
        });
  const queries = [...(theirs?.queries ?? []), ...own.flatMap((kit) => kit.queries)];
  for (const query of byId(queries))
    if (query.jointWith === role || theirs?.queries.some(({ id }) => id === query.id))
      add(`query.${query.id}`, `Look up: ${query.title}`, { kind: 'query', query: query.id });
  const suites = [...(theirs?.suites ?? []), ...own.flatMap((kit) => kit.suites)];
  for (const suite of byId(suites)) {
    if (suite.jointWith !== role && !theirs?.suites.some(({ id }) => id === suite.id)) continue;
    const targets = suite.targets.slice(0, suite.maxTargets).map(({ id }) => id);
    for (const { n } of suite.sizes)
      add(`suite.${suite.id}.${n}`, `Run ${suite.title}, n = ${n}`, {
        kind: 'suite',
        suite: suite.id,
        targets,
        n,
      });
  }
  if (mayGive(role, 'runProbe'))
    for (const probe of byId(kits.flatMap((kit) => kit.probes)))
      add(`probe.${probe.id}`, `Probe ${probe.title}`, { kind: 'probe', targets: [probe.id] });
  if (statement && version && !statement.published && kits.some(({ clearedBy }) => clearedBy.includes(role)))
    add('clear', `Clear version ${version.version} of the statement`, {
      kind: 'clear',
      statement: statement.statement,
      version: version.version,
    });
  for (const group of byId(kits.flatMap((kit) => kit.outreach))) {
    const draft = view.outreachDrafts[group.id];
    if (draft && !view.outreach[group.id] && group.clearedBy.includes(role))
      add(`clear.${group.id}`, `Clear the text to ${group.title}`, {
        kind: 'clearOutreach',
        group: group.id,
        version: draft.version,
      });
  }
  return asks;
}
