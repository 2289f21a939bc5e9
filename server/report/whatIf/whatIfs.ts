import type { WhatIfEdit, WhatIfResult, WhatIfStart } from '../../../shared/whatIf.ts';
import type { Bench, OpenBench } from '../exporter.ts';
import { ScoringFailed } from '../scorer.ts';
import type { WhatIfAsk, WhatIfTold } from './whatIfDesk.ts';

/** Why there is no answer, in words for whoever asked. */
export class WhatIfRefused extends Error {}

type Log = Pick<WhatIfAsk, 'drillId' | 'length' | 'file'>;

/** Asks what would have been on a thread of its own, opened when somebody first asks: neither drills nor scorecards wait for it. */
export class WhatIfs {
  readonly #openBench: OpenBench;
  #bench: Bench | null = null;

  constructor(openBench: OpenBench) {
    this.#openBench = openBench;
  }

  /** Throws `WhatIfRefused`, `ScoringFailed`. */
  async start(log: Log): Promise<WhatIfStart> {
    return (await this.#ask({ ...log, edits: null })) as WhatIfStart;
  }

  async result(log: Log, edits: readonly WhatIfEdit[]): Promise<WhatIfResult> {
    return (await this.#ask({ ...log, edits })) as WhatIfResult;
  }

  async close(): Promise<void> {
    const bench = this.#bench;
    this.#bench = null;
    await bench?.close();
  }

  async #ask(ask: WhatIfAsk): Promise<WhatIfStart | WhatIfResult> {
    this.#bench ??= this.#openBench();
    const bench = this.#bench;
    const bytes = await bench.whatIf(ask).catch(async (error: unknown) => {
      // It may be in any state now; the next question gets a fresh one.
      if (this.#bench === bench) this.#bench = null;
      await bench.close().catch(() => undefined);
      throw new ScoringFailed('the what-if could not be decided', { cause: error });
    });
    const told = JSON.parse(new TextDecoder().decode(bytes)) as WhatIfTold;
    if ('cannot' in told) throw new WhatIfRefused(told.cannot);
    return told;
  }
}
