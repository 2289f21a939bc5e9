import { SCENARIOS } from '../../scenarios/index.ts';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import type { Signer } from '../../server/log/recordKey.ts';
import type { LogFile } from '../../server/log/verify.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { MINUTE } from '../../shared/time.ts';

const RECORDED = SCENARIOS['self-harm-minor']?.a0 as Scenario;

/** A whole drill with everything a log can hold: a facilitator's words, an unnamed pause, a person's free text. As a file. */
export async function recordedDrill(signer: Signer | null, drillId = 'recorded'): Promise<LogFile> {
  const team = teamNamed('par', RECORDED);
  if (!team) throw new Error('no par team');
  const log = memoryLog(Date.now, signer);
  const at = (minute: number, role: 'comms' | 'facilitator', command: string, payload: unknown) => ({
    at: minute * MINUTE,
    role,
    command,
    payload,
  });
  await playHeadless({
    scenario: RECORDED,
    seed: 4,
    team,
    log,
    drillId,
    script: [
      at(3, 'comms', 'pauseDrill', { reason: 'A moment for me, please.' }),
      at(6, 'facilitator', 'pauseDrill', { reason: 'The projector went out.' }),
    ],
  });
  return parseJsonl(Buffer.from(await log.exportFile(drillId)).toString());
}
