import { provesByPlaying } from '../../support/scenarioProof.ts';

provesByPlaying('self-harm-minor');
