import { injectsWith } from '../injects.ts';

export const injectsB0 = injectsWith({
  ticket:
    'I asked {{draw.retailer}}’s help bot where my parcel is. No log-in, one question. Halfway through the answer it started telling me about somebody else: [REDACTED: personal data, tenant X]. I’ve blurred it in the picture. I didn’t want to read it and they wouldn’t want me to. Who has read mine? It says ra-ans-5c20e19d at the bottom. Please don’t send me a form letter.',
  peerSubject: 'Something was waved through this morning',
  peer: 'You won’t like this. Before the index swap at 07:10 a check was red for a minute: "no document without visibility", two shard groups. Somebody waived it at 06:58 as known noise because the window was closing. Probably is noise. It’s in the pipeline log.',
  moreReports:
    'Two more from today, now I know what to look for. One this morning at a Danish tenant, closed as user error. One at our own help centre, in {{draw.language}}. Ordinary questions, both. So it’s not one shop, and one of the shops is us. I haven’t answered either.',
  indexed: 'Seventeen',
  candidate:
    'Retrieval has a candidate on staging: no visibility counts as nobody’s, and the build stops when it gets an empty answer. g42 from that, 35 minutes. You’d want none in three hundred canary questions. Shall I run it next to the current build and 4.2?',
  overnight: {
    index:
      'g42 (no visibility means nobody; build stops on an empty answer), 5 % shadow: 0 of 300 on the canary suite, so at most 1 % with 95 % confidence. Everyday questions wrongly blocked: 1.7 %, band is 4. Form offers 25 % next and wants the cause in a sentence.',
    tool: 'Look-up bound to the visitor’s own rights, on staging: 76 of 300 on the canary suite. As deployed it was 77. The public widget never called that tool; what it quotes is tickets. Are you leaving the record as it is?',
    filter:
      'Filter on strict, prompt saying "name nobody", on staging: 30 of 300 on the canary suite. Everyday questions wrongly blocked: 9 %, band is 4. I can’t sign a gate with that. Shall I run what retrieval proposes next to it?',
    model:
      'You recorded the rollback, so I ran 4.2 overnight on the same index: 73 of 300. For 4.3 it was 77. Those two don’t differ in any way I could defend. Are you leaving the record as it is?',
    replay:
      'g40 with erasures and delistings replayed: 0 of 300 on the canary suite, none of 1,204 erased people found, both delisted documents absent. Missing: what tenants added since Friday. Is there a date for g42, or do we live here now?',
  },
  indexUrge:
    'it’s the index, has to be. g41 went in this morning, g40 was fine. one command, 8 min, everything like it was on monday. already typed. legal has to turn a key but that’s a formality. say go',
});
