import type { PlayRole, Role } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';

export interface SwitchesEvents {
  'switch.authorised': { switch: string; title: string; scopes: string[]; role: Role; happenedAt: DrillTime };
  'switch.applied': {
    switch: string;
    title: string;
    scopes: string[];
    options: string[];
    waitsFor: { scope: string; role: PlayRole }[];
    due: { scope: string; at: DrillTime }[];
    role: PlayRole;
    breakGlass: boolean;
  };
  'switch.coSigned': {
    switch: string;
    scopes: string[];
    due: { scope: string; at: DrillTime }[];
    role: PlayRole;
  };
  'switch.effective': { switch: string; scope: string };
  'switch.reverted': { switch: string; scopes: string[] };
  'switch.settled': { switch: string; scope: string; component: string; step: number };
  'component.deployed': { component: string };
  /** Residual is a share of baseline; `rates` are harmful events per hour by component. */
  'world.changed': { residual: number; ratePerHour: number; rates: Record<string, number> };
}
