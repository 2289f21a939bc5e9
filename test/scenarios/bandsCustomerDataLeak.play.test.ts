import { bandsOf } from '../support/bandsOf.ts';

bandsOf('customer-data-leak');
