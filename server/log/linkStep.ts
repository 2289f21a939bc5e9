import type { Phase } from '../kernel/state.ts';
import type { Head } from './chain.ts';
import { textLink } from './chain.ts';
import type { PrivateText, WrittenStep } from './privateText.ts';
import { hidden, privateTexts } from './privateText.ts';
import type { Signer } from './recordKey.ts';
import type { StepText } from './stepText.ts';
import { stepText } from './stepText.ts';
import type { StepLink } from './verify.ts';

/** A step ready to be stored: as the chain knows it, as JSON, the texts that lie beside it, and its link. */
interface LinkedStep {
  step: WrittenStep;
  text: StepText;
  privateTexts: PrivateText[];
  link: StepLink;
}

/** Hangs a step on the link before it. */
export function linked(previous: string, step: WrittenStep): LinkedStep {
  const texts = privateTexts(step);
  const known = texts.length === 0 ? step : hidden(step, texts);
  const text = stepText(known);
  return {
    step: known,
    text,
    privateTexts: texts,
    link: {
      hash: textLink(previous, text),
      command: step.command,
      salts: Object.fromEntries(texts.map(({ path, salt }) => [path, salt])),
      removed: {},
    },
  };
}

const OVER: readonly Phase[] = ['hotWash', 'debrief'];

/** Where the chain ends after a step; signed once the drill is over, and again when something is added to it then. */
export function sealed(
  drillId: string,
  { seq, hash }: { seq: number; hash: string },
  status: Phase,
  signer: Signer | null,
): Head {
  return { seq, hash, seal: signer && OVER.includes(status) ? signer.seal(drillId, seq, hash) : null };
}
