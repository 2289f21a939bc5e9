import { own } from '../../keyed.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import { title } from '../names.ts';
import type { View } from '../view.ts';
import { listed, roleNames } from '../wording.ts';
import type { SwitchesEvents } from './events.ts';

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
