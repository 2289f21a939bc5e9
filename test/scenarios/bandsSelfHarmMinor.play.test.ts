import { bandsOf } from '../support/bandsOf.ts';

bandsOf('self-harm-minor');
