import { AREA_WORDS } from '../../../shared/drill/wording.ts';
import type { DrillTime } from '../../../shared/time.ts';
import type { Need } from './needsYou.ts';

/** What waits, in one short line: on the strip, and as it is spoken. */
export function needWords(need: Need, { title }: { title: (role: string) => string }): string {
  switch (need.kind) {
    case 'page':
      return `Your page rings: ${need.page.title}`;
    case 'silentPage':
      return `${need.page.title}: ${need.page.state === 'declined' ? 'declined' : 'no answer'}`;
    case 'command':
      return `${title(need.from)} offers you command`;
    case 'ownership':
      return `Owner for ${AREA_WORDS[need.area]}?`;
    case 'key':
      return `${need.title} waits for your key`;
    case 'word':
      return `${title(need.from)} asks: ${need.title}`;
    case 'joint':
      return `Your half of ${need.offer.title}`;
    case 'clearance':
      return need.version.kind === 'statement'
        ? 'A statement to clear'
        : `A ${need.version.kind} line to clear`;
    case 'outreach':
      return `A text to ${need.title} to clear`;
    case 'notice':
      return `A notice to clear: ${need.title}`;
    case 'mention':
      return `${title(need.from)}: ${need.text}`;
    case 'task':
      return `${need.line.kind === 'promise' ? 'Promised' : 'Your task'}: ${need.line.text}`;
    case 'update':
      return 'The next update';
    case 'inject':
      return `${need.item.from}: ${need.item.subject}`;
  }
}

/** When it is too late for it, where that is known. */
export function needDueAt(need: Need): DrillTime | null {
  switch (need.kind) {
    case 'page':
      return need.page.state === 'unanswered' ? null : need.page.dueAt;
    case 'inject':
      return need.item.answerBy ?? null;
    case 'task':
      return need.line.dueAt;
    case 'update':
      return need.dueAt;
    default:
      return null;
  }
}
