import { parentPort } from 'node:worker_threads';
import { reportDocument } from './report/afterAction.ts';
import { workAt } from './report/exporterThread.ts';

// The program of the scoring thread; main.ts starts it. Knows logs and nothing else: no database, no socket, no scenario of its own.
if (parentPort === null) throw new Error('This file is started as a worker thread by server/main.ts.');
workAt(parentPort, reportDocument);
