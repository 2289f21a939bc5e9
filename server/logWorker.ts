import { parentPort, workerData } from 'node:worker_threads';
import { keepLogAt } from './log/threadKeeper.ts';

// The program of the thread that keeps the log; main.ts starts it. Knows the file and nothing else.
if (parentPort === null) throw new Error('This file is started as a worker thread by server/main.ts.');
keepLogAt(parentPort, (workerData as { file: string }).file);
