import { main } from '../../server/main.ts';

/** The real server as a process of its own, to be stopped and killed. */
process.exitCode = await main(process.argv.slice(2));
