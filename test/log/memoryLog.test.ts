import { memoryLog } from '../../server/log/memoryLog.ts';
import type { OpenLog } from '../support/logFixture.ts';
import { drillListContract } from './drillListContract.ts';
import { drillLogContract } from './drillLogContract.ts';

const open: OpenLog = (now) => ({ log: memoryLog(now), remove: () => undefined });
drillLogContract('memoryLog', open);
drillListContract('memoryLog', open);
