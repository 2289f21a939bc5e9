import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { readOrganisation } from '../organisationFile.ts';
import { organisationFits } from '../organisationFits.ts';
import { checkPackAt, checkPackText } from '../pack/checkOf.ts';
import type { ScenarioSources } from '../pack/library.ts';
import { Library } from '../pack/library.ts';
import { loadPack } from '../pack/loadPack.ts';
import { makePack } from '../sheet/pack/makePack.ts';
import { readOptionsOf } from '../sheet/plan/decisions.ts';
import { SheetError } from '../sheet/read/grid.ts';
import { readSheet } from '../sheet/read/readSheet.ts';
import { importView } from '../sheet/show/importView.ts';
import type { Answered, Asked } from './messages.ts';

/** Everything the reading thread does. It is ended from outside when it takes too long, so it holds nothing that anybody would miss. */
export function answerAt(port: MessagePort, bundled: ScenarioSources): void {
  // Packs of one folder may start from each other, and each file is read once.
  const libraries = new Map<string, Library>();
  port.on('message', (asked: Asked) => {
    port.postMessage(answerTo(asked, bundled, libraries));
  });
  port.postMessage({ is: 'ready' } satisfies Answered);
}

/** One answer, on whatever thread this is. Never throws for what a file holds. */
export function answerTo(
  asked: Asked,
  bundled: ScenarioSources,
  libraries = new Map<string, Library>(),
): Answered {
  try {
    return answer(asked, bundled, libraries);
  } catch (error) {
    return error instanceof SheetError
      ? { is: 'refused', problem: error.message, fix: error.fix }
      : { is: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function answer(asked: Asked, bundled: ScenarioSources, libraries: Map<string, Library>): Answered {
  switch (asked.do) {
    case 'sheet':
      return { is: 'list', list: readSheet(Buffer.from(asked.bytes), asked.options) };
    case 'import':
      return importIn(asked, bundled);
    case 'check': {
      const { path, text, organisation, today } = asked;
      const around = { bundled, organisation, today };
      const checked = text === null ? checkPackAt(path, around) : checkPackText(path, text, around);
      return { is: 'check', ...checked };
    }
    case 'company':
      return companyIn(asked.text, { ...bundled, ...asked.packs });
    case 'pack': {
      const { root, name, organisation } = asked;
      const context = { root, bundled, organisation };
      const library = libraries.get(root) ?? new Library(context);
      libraries.set(root, library);
      return { is: 'pack', pack: loadPack(library, join(root, name), name, context) };
    }
  }
}

/** The list and what it becomes. Where only a decision is missing, the columns are shown all the same. */
function importIn(asked: Extract<Asked, { do: 'import' }>, bundled: ScenarioSources): Answered {
  const { root, bytes, wanted, organisation } = asked;
  const list = readSheet(Buffer.from(bytes), readOptionsOf(wanted.decisions));
  try {
    const made = makePack(list, wanted, { root, bundled, organisation });
    return {
      is: 'import',
      view: importView(list, made, organisation, wanted.decisions),
      write: made.write,
    };
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    const refused = { problem: error.message, fix: error.fix };
    return { is: 'import', view: importView(list, refused, organisation, wanted.decisions), write: null };
  }
}

function companyIn(text: string, bundled: ScenarioSources): Answered {
  const read = readOrganisation(text);
  if (read.profile === null) return { is: 'company', profile: null, problems: read.problems };
  const sources = Object.values(bundled).flatMap((variants) => Object.values(variants));
  const problems = organisationFits(read.profile, sources, read.place);
  return { is: 'company', profile: problems.length > 0 ? null : read.profile, problems };
}
