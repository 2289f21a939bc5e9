import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import type { ScenarioSources } from '../pack/library.ts';
import { Library } from '../pack/library.ts';
import { loadPack } from '../pack/loadPack.ts';
import { SheetError } from '../sheet/read/grid.ts';
import { readSheet } from '../sheet/read/readSheet.ts';
import type { Answered, Asked } from './messages.ts';

/** Everything the reading thread does. It is ended from outside when it takes too long, so it holds nothing that anybody would miss. */
export function answerAt(port: MessagePort, bundled: ScenarioSources): void {
  // Packs of one folder may start from each other, and each file is read once.
  const libraries = new Map<string, Library>();
  port.on('message', (asked: Asked) => {
    let answered: Answered;
    try {
      answered = answer(asked, bundled, libraries);
    } catch (error) {
      answered =
        error instanceof SheetError
          ? { is: 'refused', problem: error.message, fix: error.fix }
          : { is: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
    port.postMessage(answered);
  });
  port.postMessage({ is: 'ready' } satisfies Answered);
}

function answer(asked: Asked, bundled: ScenarioSources, libraries: Map<string, Library>): Answered {
  if (asked.do === 'sheet') return { is: 'list', list: readSheet(Buffer.from(asked.bytes), asked.options) };
  const { root, name, organisation } = asked;
  const context = { root, bundled, organisation };
  const library = libraries.get(root) ?? new Library(context);
  libraries.set(root, library);
  return { is: 'pack', pack: loadPack(library, join(root, name), name, context) };
}
