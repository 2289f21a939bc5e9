import { parentPort, workerData } from 'node:worker_threads';
import { keepLogAt } from './log/threadKeeper.ts';
import type { ThreadData } from './log/threadMessages.ts';

// The program of the thread that keeps the log; main.ts starts it. Knows its files and nothing else.
if (parentPort === null) throw new Error('This file is started as a worker thread by server/main.ts.');
keepLogAt(parentPort, workerData as ThreadData);
