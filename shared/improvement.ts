export const ELEMENTS = ['planning', 'organisation', 'equipment', 'training', 'exercises'] as const;
export const ITEM_STATES = ['open', 'in work', 'done', 're-tested', 'dropped'] as const;
type ItemState = (typeof ITEM_STATES)[number];

/** What a team decided to change, until a drill shows that it works. */
export interface ImprovementItem {
  id: number;
  drillId: string | null;
  title: string;
  why: string;
  owner: string;
  /** yyyy-mm-dd; empty while nobody set one. */
  due: string;
  element: '' | (typeof ELEMENTS)[number];
  /** What found it. */
  from: string;
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

export const ITEM_FILTERS = ['open', 'overdue', 'no owner', 'closed', 'all'] as const;
export type ItemFilter = (typeof ITEM_FILTERS)[number];
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
