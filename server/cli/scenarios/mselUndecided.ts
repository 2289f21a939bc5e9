import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import type { ImportPlan } from '../../content/sheet/plan/importPlan.ts';
import { Desks } from '../../content/sheet/values/desks.ts';
import type { ValueGroup } from '../../content/sheet/values/groups.ts';
import type { Style } from '../../report/terminalStyle.ts';

const MOST_SHOWN = 12;

/** Names and ways of sending that mean nothing here: each once, with how many rows hold it and the flag that settles it. */
export function undecidedLines(
  { unknown }: ImportPlan,
  organisation: OrganisationProfile,
  s: Style,
): string[] {
  const { desks, channels } = unknown;
  const rows = new Set(desks.flatMap((group) => group.rows)).size;
  return [
    ...(desks.length > 0
      ? [
          '',
          s.bold(
            `Who is meant? ${rows} ${rows === 1 ? 'row waits' : 'rows wait'} on the shelf until you say`,
          ),
          ...groupLines(desks),
          `  Say it once for each name: ${desks
            .filter(({ value }) => value !== '')
            .slice(0, 3)
            .map(({ value }) => `--desk "${value.replaceAll('"', "'")}=Incident commander"`)
            .join(' ')}${desks.some(({ value }) => value !== '') ? '; ' : ''}or for all of them: --to all`,
          `  Desks: ${new Desks(organisation).listed}, all; or "note" for nobody`,
        ]
      : []),
    ...(channels.length > 0
      ? [
          '',
          s.bold(
            'Ways of sending that are none of ours: they come as a notice, and the word is kept as a note',
          ),
          ...groupLines(channels),
          `  Say what they are: --channel "${channels[0]?.value.replaceAll('"', "'")}=ticket"`,
        ]
      : []),
  ];
}

const groupLines = (groups: readonly ValueGroup[]): string[] => [
  ...groups
    .slice(0, MOST_SHOWN)
    .map(({ value, rows }) => `  ${rows.length} × ${value === '' ? '(nobody named)' : `"${value}"`}`),
  ...(groups.length > MOST_SHOWN ? [`  and ${groups.length - MOST_SHOWN} more`] : []),
];
