import { z } from 'zod';

const ELEMENTS = ['planning', 'organisation', 'equipment', 'training', 'exercises'] as const;
const ITEM_STATES = ['open', 'in work', 'done', 're-tested', 'dropped'] as const;
type ItemState = (typeof ITEM_STATES)[number];

const line = (most: number) => z.string().trim().max(most, `must not be longer than ${most} signs`);
const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;
const day = z
  .string()
  .refine((text) => text === '' || isDay(text), 'must be a day such as 2026-12-31, or empty')
  .default('');
/** POST: a new item of the improvement plan. */
export const newItemBody = z.strictObject({
  drillId: z.string().max(80).nullable().default(null),
  title: line(200).min(1, 'must not be empty'),
  why: line(2_000).default(''),
  owner: line(80).default(''),
  due: day,
  element: z.enum(['', ...ELEMENTS]).default(''),
  /** What found it: a miss on the scorecard, the hot wash, an evaluator. */
  from: line(200).default(''),
});

/** PUT: only what changes. `version` is what the editor had read; where somebody was faster, nothing is changed. */
export const changeItemBody = z.strictObject({
  version: z.number().int().min(1),
  title: line(200).min(1, 'must not be empty').optional(),
  why: line(2_000).optional(),
  owner: line(80).optional(),
  due: day.removeDefault().optional(),
  element: z.enum(['', ...ELEMENTS]).optional(),
  state: z.enum(ITEM_STATES).optional(),
  dropReason: line(500).optional(),
  comment: line(1_000).min(1, 'must not be empty').optional(),
});
export const undoItemBody = z.strictObject({ version: z.number().int().min(1) });

/** What a team decided to change, until a drill shows that it works. */
export interface ImprovementItem extends z.output<typeof newItemBody> {
  id: number;
  version: number;
  /** Of the drill it came from; empty for none. */
  drillTitle: string;
  state: ItemState;
  /** Why it was dropped; empty otherwise. */
  dropReason: string;
  comments: { by: string; at: string; text: string }[];
  changedBy: string;
  /** Wall time, ISO. */
  changedAt: string;
  canUndo: boolean;
}
export interface ImprovementAnswer {
  /** Earliest due first; those without a day last. */
  items: ImprovementItem[];
  /** The server's day, yyyy-mm-dd in UTC. */
  today: string;
}

const isOpen = ({ state }: Pick<ImprovementItem, 'state'>): boolean =>
  state === 'open' || state === 'in work';
/** Its day has passed, and it is not done. */
const isOverdue = (item: Pick<ImprovementItem, 'state' | 'due'>, today: string): boolean =>
  isOpen(item) && item.due !== '' && item.due < today;

const ITEM_FILTERS = ['open', 'overdue', 'no owner', 'closed', 'all'] as const;
type ItemFilter = (typeof ITEM_FILTERS)[number];
export function itemFits(item: ImprovementItem, filter: ItemFilter, today: string): boolean {
  switch (filter) {
    case 'open':
      return isOpen(item);
    case 'overdue':
      return isOverdue(item, today);
    case 'no owner':
      return isOpen(item) && item.owner === '';
    case 'closed':
      return !isOpen(item);
    case 'all':
      return true;
  }
}
