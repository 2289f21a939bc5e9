import { bandsOf } from '../support/bandsOf.ts';

bandsOf('viral-racist-output');
