import { emptyRecord, own, withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import { setControl } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import { title } from '../names.ts';
import type { View } from '../view.ts';
import { listed, roleNames, spoken } from '../wording.ts';
import type { SwitchesEvents } from './events.ts';
import type { ScopeView, SwitchView } from './view.ts';

const OFF: ScopeView = {
  state: 'off',
  authorised: false,
  waitsFor: null,
  options: [],
  next: null,
  appliedAt: null,
  dueAt: null,
  effectiveAt: null,
  by: null,
  breakGlass: false,
};

const setSwitch = (view: View, id: string, change: (known: SwitchView) => Partial<SwitchView>): View => {
  const known = own(view.switches, id) ?? {
    switch: id,
    title: id,
    authorisedBy: null,
    scopes: emptyRecord(),
  };
  return { ...view, switches: withEntry(view.switches, id, { ...known, ...change(known) }) };
};

const setScopes = (
  known: SwitchView,
  scopes: readonly string[],
  change: (scope: ScopeView, id: string) => Partial<ScopeView>,
): Pick<SwitchView, 'scopes'> => {
  let next = known.scopes;
  for (const id of scopes) {
    const scope = own(next, id) ?? OFF;
    next = withEntry(next, id, { ...scope, ...change(scope, id) });
  }
  return { scopes: next };
};

export const switchesFolds: FoldTable<keyof SwitchesEvents> = {
  'switch.authorised': (view, { data }) =>
    setSwitch(view, data.switch, (known) => ({
      title: spoken(data.title),
      authorisedBy: { role: data.role, at: data.happenedAt },
      ...setScopes(known, data.scopes, ({ state }) => ({
        authorised: true,
        state: state === 'off' ? 'authorised' : state,
      })),
    })),
  'switch.applied': (view, { at, by, data }) =>
    setSwitch(view, data.switch, (known) => ({
      title: spoken(data.title),
      ...setScopes(known, data.scopes, (scope, id) => {
        const waitsFor = data.waitsFor.find(({ scope }) => scope === id)?.role ?? null;
        const dueAt = data.due.find(({ scope }) => scope === id)?.at ?? null;
        const { options, breakGlass } = data;
        const press = { waitsFor, dueAt, breakGlass, appliedAt: at, by };
        // What is in effect stays in effect until the change is.
        if (scope.state === 'effective') return { ...press, next: options };
        return {
          ...press,
          next: null,
          state: waitsFor ? 'waitingKey' : 'propagating',
          options,
          effectiveAt: null,
        };
      }),
    })),
  'switch.coSigned': (view, { data }) =>
    setSwitch(view, data.switch, (known) =>
      setScopes(known, data.scopes, ({ state }, id) => ({
        state: state === 'effective' ? state : 'propagating',
        waitsFor: null,
        dueAt: data.due.find(({ scope }) => scope === id)?.at ?? null,
      })),
    ),
  'switch.effective': (view, { at, data }) =>
    setSwitch(view, data.switch, (known) =>
      setScopes(known, [data.scope], ({ options, next }) => ({
        state: 'effective',
        effectiveAt: at,
        options: next ?? options,
        next: null,
      })),
    ),
  // Reverting takes the commander's word back too: pressing again needs it anew.
  'switch.reverted': (view, { data }) =>
    setSwitch(view, data.switch, (known) => setScopes(known, data.scopes, () => OFF)),
  'switch.settled': (view, { at, data }) =>
    setControl(view, ({ settled }) => ({ settled: [...settled, { at, ...data }] })),
  'component.deployed': (view, { at, data }) =>
    setControl(view, ({ deployed }) => ({
      deployed: Object.hasOwn(deployed, data.component) ? deployed : withEntry(deployed, data.component, at),
    })),
  'world.changed': (view, { at, data }) =>
    setControl(view, ({ world }) => ({ world: [...world, { at, ...data }] })),
};

const switchName = (view: View, id: string): string => own(view.switches, id)?.title ?? id;

const places = (view: View, id: string, scopes: readonly string[]): string =>
  listed(
    scopes.map((scope) =>
      title(view, (kit) => kit.switches.flatMap((card) => (card.id === id ? card.scopes : [])), scope),
    ),
  );

export const switchesLines: LineTable<keyof SwitchesEvents> = {
  'switch.authorised': (view, { data }) =>
    `Authorised ${switchName(view, data.switch)} (${places(view, data.switch, data.scopes)}).`,
  'switch.applied': (view, { data }) => {
    const waits =
      data.waitsFor.length > 0
        ? `; waits for ${roleNames(view, [...new Set(data.waitsFor.map(({ role }) => role))])}`
        : '';
    return `${data.breakGlass ? 'Broke the glass and applied' : 'Applied'} ${switchName(view, data.switch)} (${places(view, data.switch, data.scopes)})${waits}.`;
  },
  'switch.coSigned': (view, { data }) =>
    `Co-signed ${switchName(view, data.switch)} (${places(view, data.switch, data.scopes)}).`,
  'switch.effective': (view, { data }) =>
    `${switchName(view, data.switch)} is in effect: ${places(view, data.switch, [data.scope])}.`,
  'switch.reverted': (view, { data }) =>
    `Reverted ${switchName(view, data.switch)} (${places(view, data.switch, data.scopes)}).`,
  'switch.settled': quiet,
  'component.deployed': (_view, { data }) => `Deployed: ${data.component}.`,
  'world.changed': quiet,
};
