import type { ImprovementItem } from '../../shared/improvement.ts';
import { csvText } from '../content/sheet/write/csvText.ts';

/** As a sheet. Texts that a spreadsheet would run as a formula are kept as texts. */
export function planCsv(items: readonly ImprovementItem[]): string {
  const rows = items.map((item) => [
    'EXERCISE',
    item.title,
    item.why,
    item.owner,
    item.due,
    item.element,
    item.state,
    item.dropReason,
    item.from,
    item.drillTitle,
    item.comments.map(({ by, at, text }) => `${at} ${by}: ${text}`).join('\n'),
  ]);
  const head = [
    'exercise',
    'title',
    'why',
    'owner',
    'due',
    'element',
    'state',
    'reason',
    'found by',
    'drill',
  ];
  return csvText([[...head, 'comments'], ...rows]);
}

/** For Jira's CSV import, whose date format is then `yyyy-MM-dd`. The owner is told in the text: Jira knows accounts, not names. */
export function planForJira(items: readonly ImprovementItem[]): string {
  const rows = items.map((item) => [item.title, about(item), 'Task', item.due, 'exercise']);
  return csvText([['Summary', 'Description', 'Issue Type', 'Due Date', 'Labels'], ...rows]);
}

/** Each entry is a body that `POST /repos/OWNER/REPO/issues` of GitHub takes. */
export function planForGitHub(items: readonly ImprovementItem[]): string {
  const issues = items.map((item) => ({ title: item.title, body: quiet(about(item)), labels: ['exercise'] }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

/** A name behind @ would call a stranger. */
const quiet = (text: string): string => text.replaceAll('@', '@\u200B');

const about = (item: ImprovementItem): string =>
  [
    'EXERCISE: found in a drill, nothing of it happened.',
    item.why,
    `Owner: ${item.owner || 'nobody yet'}`,
    `Due: ${item.due || 'no day yet'}`,
    `Capability element: ${item.element || 'open'}`,
    `State: ${item.state}`,
    ...(item.drillTitle ? [`Drill: ${item.drillTitle}`] : []),
    ...(item.from ? [`Found by: ${item.from}`] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
