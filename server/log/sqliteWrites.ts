import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Head } from './chain.ts';
import { EVENT_COLUMNS } from './eventRow.ts';
import type { WrittenStep } from './privateText.ts';

/** Something to be written. */
export type Write =
  | { do: 'create'; header: LogHeader; step: readonly LogEvent[]; more?: readonly WrittenStep[] }
  | {
      do: 'append';
      drillId: string;
      expectedSeq: number;
      step: readonly LogEvent[];
      command: GivenCommand | null;
    }
  | { do: 'mark'; drillId: string; at: DrillTime };

/** What became of a write: where the chain ends now (null without one, and for a mark), or the error it was refused with. */
export type Outcome = { head: Head | null } | { refused: unknown };

export const SQL = {
  addScenario:
    'INSERT INTO scenario (hash, id, version, variant, json) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  addDrill:
    'INSERT INTO drill (id, scenario_hash, created_at, head_seq, head_at, status, head_hash, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  head: 'SELECT head_seq, status, head_hash, seal FROM drill WHERE id = ?',
  moveHead:
    'UPDATE drill SET head_seq = ?, head_at = ?, status = ?, head_hash = ?, seal = ? WHERE id = ? AND head_seq = ?',
  addEvent: `INSERT INTO event (drill_id, ${EVENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  addText: 'INSERT INTO private_text (drill_id, step, path, salt, text) VALUES (?, ?, ?, ?, ?)',
  texts: 'SELECT step, path, salt, text FROM private_text WHERE drill_id = ?',
  linkBefore:
    'SELECT link FROM event WHERE drill_id = ? AND seq <= ? AND link IS NOT NULL ORDER BY seq DESC LIMIT 1',
  events: `SELECT ${EVENT_COLUMNS} FROM event WHERE drill_id = ? AND seq > ? ORDER BY seq`,
  header:
    'SELECT scenario.hash, scenario.json, drill.head_hash FROM drill JOIN scenario ON scenario.hash = drill.scenario_hash WHERE drill.id = ?',
  list: `SELECT drill.id, scenario.id AS scenario_id, version, variant, status, head_seq, head_at, created_at
    FROM drill JOIN scenario ON scenario.hash = drill.scenario_hash ORDER BY created_at, drill.id`,
  saveMark:
    'INSERT INTO mark (drill_id, at) SELECT id, ? FROM drill WHERE id = ? ON CONFLICT (drill_id) DO UPDATE SET at = max(at, excluded.at)',
  eraseDrill: 'DELETE FROM drill WHERE id = ?',
  eraseMark: 'DELETE FROM mark WHERE drill_id = ?',
  eraseTexts: 'DELETE FROM private_text WHERE drill_id = ?',
  eraseEvents: 'DELETE FROM event WHERE drill_id = ?',
  eraseScenarios: 'DELETE FROM scenario WHERE hash NOT IN (SELECT scenario_hash FROM drill)',
  mark: 'SELECT mark.at FROM drill LEFT JOIN mark ON mark.drill_id = drill.id WHERE drill.id = ?',
} as const;
