import { mayGive } from '../../../../../shared/authority.ts';
import type { ColleagueRequest } from '../../../../../shared/drill/call/events.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import type { RoleKit, SwitchCard } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { byId, freezesOf, switchesOf } from '../desk.ts';

/** A request with its words. */
interface Askable {
  id: string;
  title: string;
  request: ColleagueRequest;
}

const ask = (id: string, title: string, request: ColleagueRequest): Askable => ({ id, title, request });

/** What this seat knows of the colleague and of its own desk. */
interface Asking {
  role: PlayRole;
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
  >;
  own: RoleKit[];
  theirs: RoleKit | undefined;
  /** Both together. */
  kits: RoleKit[];
}

/**
 * What a scripted colleague can be asked for, as far as this seat can know: from the colleague's own kit if it is in view, and from
 * what lies on one's own desk that needs the other (a second key, raw access, a switch both hold).
 */
export function askables(role: PlayRole, view: Asking['view']): Askable[] {
  const own = view.me.roles.flatMap((mine) => view.me.kits[mine] ?? []);
  const theirs = view.kits[role];
  const asking: Asking = { role, view, own, theirs, kits: theirs ? [...own, theirs] : own };
  return [
    ...switchesOf(asking.kits).flatMap((card) => switchAsks(asking, card)),
    ...preservationAsks(asking),
    ...lookupAsks(asking),
    ...clearanceAsks(asking),
  ];
}

function switchAsks({ role, view }: Asking, card: SwitchCard): Askable[] {
  const scopes = view.switches[card.id]?.scopes;
  const closed = card.scopes.filter(({ id }) => !scopes?.[id]?.authorised);
  const word =
    view.commander === role && closed.length > 0
      ? [
          ask(
            `authorise.${card.id}`,
            `Authorise ${card.title}: ${closed.map(({ title }) => title).join(', ')}`,
            { kind: 'authorise', switch: card.id, scopes: closed.map(({ id }) => id) },
          ),
        ]
      : [];
  const presses = card.scopes.flatMap((scope) => {
    const state = scopes?.[scope.id];
    const what = { switch: card.id, scopes: [scope.id] };
    if (state?.waitsFor === role)
      return [
        ask(`coSign.${card.id}.${scope.id}`, `Co-sign ${card.title}: ${scope.title}`, {
          kind: 'coSign',
          ...what,
        }),
      ];
    if (!scope.holders.includes(role) || (state && !['off', 'authorised'].includes(state.state))) return [];
    const note = state?.authorised ? '' : ' (not authorised yet)';
    return [
      ask(`apply.${card.id}.${scope.id}`, `Apply ${card.title}: ${scope.title}${note}`, {
        kind: 'apply',
        ...what,
        options: [],
      }),
      ...card.options.map((option) =>
        ask(
          `apply.${card.id}.${scope.id}.${option.id}`,
          `Apply ${card.title}: ${scope.title}, with ${option.title}${note}`,
          { kind: 'apply', ...what, options: [option.id] },
        ),
      ),
    ];
  });
  return [...word, ...presses];
}

function preservationAsks({ role, view, own, kits }: Asking): Askable[] {
  const freezes = freezesOf(kits)
    .filter((scope) => scope.holders.includes(role) && !view.freezes[scope.id])
    .map((scope) => ask(`freeze.${scope.id}`, `Freeze ${scope.title}`, { kind: 'freeze', scope: scope.id }));
  const access = own.flatMap((kit) =>
    kit.queries
      .filter(
        (query) => query.rawApproval === role && !view.approvals.some((item) => item.query === query.id),
      )
      .map((query) =>
        ask(`raw.${query.id}`, `Approve raw access: ${query.title}`, {
          kind: 'approveRaw',
          query: query.id,
          role: kit.role,
        }),
      ),
  );
  return [...freezes, ...access];
}

function lookupAsks({ role, own, theirs, kits }: Asking): Askable[] {
  const isTheirs = (item: { id: string; jointWith: PlayRole | null }, all: readonly { id: string }[] = []) =>
    item.jointWith === role || all.some(({ id }) => id === item.id);
  const queries = byId([...(theirs?.queries ?? []), ...own.flatMap((kit) => kit.queries)])
    .filter((query) => isTheirs(query, theirs?.queries))
    .map((query) => ask(`query.${query.id}`, `Look up: ${query.title}`, { kind: 'query', query: query.id }));
  const suites = byId([...(theirs?.suites ?? []), ...own.flatMap((kit) => kit.suites)])
    .filter((suite) => isTheirs(suite, theirs?.suites))
    .flatMap((suite) => {
      const targets = suite.targets.slice(0, suite.maxTargets).map(({ id }) => id);
      return suite.sizes.map(({ n }) =>
        ask(`suite.${suite.id}.${n}`, `Run ${suite.title}, n = ${n}`, {
          kind: 'suite',
          suite: suite.id,
          targets,
          n,
        }),
      );
    });
  const probes = mayGive(role, 'runProbe') ? byId(kits.flatMap((kit) => kit.probes)) : [];
  return [
    ...queries,
    ...suites,
    ...probes.map((probe) =>
      ask(`probe.${probe.id}`, `Probe ${probe.title}`, { kind: 'probe', targets: [probe.id] }),
    ),
  ];
}

function clearanceAsks({ role, view, kits }: Asking): Askable[] {
  const statement = Object.values(view.statements).at(-1);
  const version = statement?.versions.at(-1);
  const ofStatement =
    statement && version && !statement.published && kits.some(({ clearedBy }) => clearedBy.includes(role))
      ? [
          ask('clear', `Clear version ${version.version} of the statement`, {
            kind: 'clear',
            statement: statement.statement,
            version: version.version,
          }),
        ]
      : [];
  const ofOutreach = byId(kits.flatMap((kit) => kit.outreach)).flatMap((group) => {
    const draft = view.outreachDrafts[group.id];
    if (!draft || view.outreach[group.id] || !group.clearedBy.includes(role)) return [];
    return [
      ask(`clear.${group.id}`, `Clear the text to ${group.title}`, {
        kind: 'clearOutreach',
        group: group.id,
        version: draft.version,
      }),
    ];
  });
  return [...ofStatement, ...ofOutreach];
}
