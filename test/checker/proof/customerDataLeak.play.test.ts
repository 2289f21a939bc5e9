import { provesByPlaying } from '../../support/scenarioProof.ts';

provesByPlaying('customer-data-leak');
