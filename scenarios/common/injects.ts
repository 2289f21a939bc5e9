import type { Attachment } from '../../shared/scenario/attachments.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import { minutes } from '../../shared/time.ts';

/** What one variant says otherwise: fields of shared rows, rows of its own, and shared rows that could never be true there. */
export interface OwnInjects {
  changed?: Partial<Record<string, Partial<Omit<InjectRow, 'id'>>>>;
  added?: readonly InjectRow[];
  dropped?: readonly string[];
}

export function injectsOf(
  rows: readonly InjectRow[],
  { changed = {}, added = [], dropped = [] }: OwnInjects,
): InjectRow[] {
  const known = new Set(rows.map(({ id }) => id));
  for (const id of [...Object.keys(changed), ...dropped])
    if (!known.has(id))
      throw new Error(`A variant changes or drops the inject "${id}", which is not shared.`);
  return [
    ...rows
      .filter(({ id }) => !dropped.includes(id))
      .map((row): InjectRow => ({ ...row, ...changed[row.id] })),
    ...added,
  ];
}

/** What comes with an inject, by its id. */
export type Pictures = Readonly<Record<string, Attachment[]>>;

/** The rows with their pictures; a picture of a row that is not there was misnamed. */
export function withPictures(rows: readonly InjectRow[], pictures: Pictures): InjectRow[] {
  const known = new Set(rows.map(({ id }) => id));
  for (const id of Object.keys(pictures))
    if (!known.has(id)) throw new Error(`There is no inject "${id}" for a picture.`);
  return rows.map((row) =>
    Object.hasOwn(pictures, row.id) ? { ...row, attachments: pictures[row.id] ?? [] } : row,
  );
}

/** The policy's own clock for the first minutes of command. */
export const sizeUpDue: InjectRow = {
  id: 'size-up-due',
  at: minutes(8.5),
  from: 'Policy timer',
  to: ['incident-commander'],
  channel: 'notice',
  subject: 'Eight minutes since the first signal',
  body: 'Rule 2.1, due at T+8:00: severity, size-up for those who joined, three owners by name, time of the next update.',
  expectedAction: 'Read the four out on the bridge and fill in what is missing.',
  tests: 'The first minutes of command.',
};

/** Two sound answers to somebody senior who goes round the commander, to the desk that holds the switch. */
export const leftToTheCommander: NonNullable<InjectRow['replies']> = [
  {
    id: 'to-command',
    label: 'That’s the commander’s call. Ask them whether you’re taking command.',
    then: [],
    sound: true,
  },
  {
    id: 'into-call',
    label: 'Not on my own. I’ll put it to the commander on the call right now.',
    then: [],
    sound: true,
  },
];
