import { writeJsonl } from '../../server/log/jsonlLog.ts';
import type { LogFile } from '../../server/log/verify.ts';
import { reportDocument } from '../../server/report/afterAction.ts';
import { PaperMaker } from '../../server/report/exports.ts';
import type { Occasion } from '../../server/report/occasion.ts';
import { NO_OCCASION } from '../../server/report/occasion.ts';

/** The evidence pack of a log, as a server makes it. */
export function packOf(log: LogFile, occasion: Occasion = NO_OCCASION): Promise<Uint8Array> {
  const maker = new PaperMaker(reportDocument);
  const { drillId } = log.header;
  maker.open(drillId, log.header);
  maker.feed(drillId, log.events);
  return maker.make(drillId, 'evidence.zip', null, { occasion, logFile: Buffer.from(writeJsonl(log)) });
}
