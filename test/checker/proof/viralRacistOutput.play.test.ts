import { provesByPlaying } from '../../support/scenarioProof.ts';

provesByPlaying('viral-racist-output');
