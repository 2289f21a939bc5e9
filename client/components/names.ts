import type { Severity } from '../../shared/drill/paging/events.ts';
import { listed } from '../../shared/drill/wording.ts';
import type { Names } from '../../shared/roleNames.ts';
import { severityIn, shortIn, titleIn } from '../../shared/roleNames.ts';
import { useView } from '../connection/context.tsx';

/** What this drill's company calls roles and severities. */
export interface Spoken {
  title: (role: string) => string;
  titles: (roles: readonly string[]) => string;
  short: (role: string) => string;
  severityName: (severity: Severity) => string;
}

const known = new WeakMap<Names, Spoken>();

/** The same object for the same names, so that it never makes anything draw again. */
export function spokenOf(names: Names): Spoken {
  const old = known.get(names);
  if (old) return old;
  const title = (role: string): string => titleIn(names, role);
  const spoken: Spoken = {
    title,
    titles: (roles) => listed(roles.map(title)),
    short: (role) => shortIn(names, role),
    severityName: (severity) => severityIn(names, severity),
  };
  known.set(names, spoken);
  return spoken;
}

export const useNames = (): Spoken => spokenOf(useView(({ names }) => names));
