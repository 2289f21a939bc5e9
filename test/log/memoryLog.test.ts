import { memoryLog } from '../../server/log/memoryLog.ts';
import { drillLogContract } from './drillLogContract.ts';

drillLogContract('memoryLog', (now) => ({ log: memoryLog(now), remove: () => undefined }));
