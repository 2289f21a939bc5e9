import { parentPort } from 'node:worker_threads';
import { SCENARIO_SOURCES } from '../scenarios/index.ts';
import { answerAt } from './content/offThread/desk.ts';

// The program of the thread that reads packs and sheets. Knows what is bundled and the files it is asked for: no drill, no database.
if (parentPort === null)
  throw new Error('This file is started as a worker thread by server/content/offThread.');
answerAt(parentPort, SCENARIO_SOURCES);
