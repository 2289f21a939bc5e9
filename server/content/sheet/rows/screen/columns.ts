import type { MappedColumn } from '../../header/mapColumns.ts';
import { said } from './rowMeaning.ts';

/**
 * What a column tells of its rows. `kind` and `status`: what each row is, so a word that nobody knows keeps it out. `group`: it sorts rows
 * by subject or by step, and may also say such a thing. `out` and `in`: a tick there says that the row is out, or that it is in.
 */
export type Tells = 'kind' | 'status' | 'group' | 'out' | 'in';

const KIND =
  /(?:^| )(?:type|kind|typ|tipo)$|^(?:type|kind) of (?:inject|event|entry|row|item)$|^(?:inject|event) (?:category|class|classification|nature)$|^art(?: der einspielung)?$/;
/** How something is sent, or what sort of file it is. */
const OF_SENDING =
  /(?:^| )(?:delivery|communication|comm|medium|media|channel|contact|file|document|trigger|message|transport|location|venue|site|room) (?:type|kind)$/;
const STATUS =
  /(?:^| )(?:status|statu|disposition|estado)$|^(?:approval|approval state|state of inject|zustand|état)$/;
const GROUP =
  /^(?:category|classification|class|nature|state|stage|progress|group|tag|label|flag|marking|mark|visibility|distribution|releasability|audience type|go no go|decision|review|active|approved)$/;
/** `Deleted?` with a tick below it. */
const OUT =
  /^(?:is )?(?:deleted?|cancell?ed|omitted|omit|skip|skipped|exclude|excluded|deferred|draft|obsolete|superseded|withdrawn|removed|hidden|on hold|not used|do not use|archived|disabled|inactive|controller only|(?:for )?controller only|expected (?:player )?action only)$/;
const IN =
  /^(?:is )?(?:include|included|in use|use|used|enabled|play|send|release to player|player facing|for player|visible to player|show to player|live)$/;

const YES = /^(?:y|yes|true|x|ja|oui|sí|si|done|1|✓|✔|☑|✅)$/;
const NO = /^(?:n|no|false|nein|non|0|✗|✘|☐|❌)$/;

/** What a header says about its column; null where it is about something else. */
export function tells({ header, key }: Pick<MappedColumn, 'header' | 'key'>): Tells | null {
  const words = said(header.replace(/\([^)]*\)/g, ' '));
  if (key === 'status') return 'status';
  if (OF_SENDING.test(words)) return 'group';
  if (key === 'type') return /^category$/.test(words) ? 'group' : 'kind';
  if (STATUS.test(words)) return 'status';
  if (KIND.test(words)) return 'kind';
  if (OUT.test(words)) return 'out';
  if (IN.test(words)) return 'in';
  return GROUP.test(words) ? 'group' : null;
}

/** If a tick column's cell says yes; null where it is empty. A date or a name under "Deleted" is a yes as well. */
export function ticked(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (word === '' || /^[-–—]+$/.test(word)) return null;
  if (NO.test(word)) return false;
  return YES.test(word) || word !== '';
}
