import { own } from '../../../shared/keyed.ts';
import { nearest } from '../../content/pack/nearest.ts';
import { said } from '../../content/sheet/screen/rowMeaning.ts';
import type { Given } from '../../content/sheet/screen/verdict.ts';
import { Usage } from '../../usage.ts';

type Meant = Given extends ReadonlyMap<string, infer Value> ? Value : never;

/** What may stand right of the `=`. */
const MEANT: Readonly<Record<string, Meant>> = {
  in: 'in',
  inject: 'in',
  contingency: 'by hand',
  'by hand': 'by hand',
  expected: 'expected player action',
  'expected action': 'expected player action',
  controller: 'for controllers',
  out: 'omitted',
};
const LISTED = { type: 'inject, contingency, expected, controller or out', status: 'in or out' };

/** `--type "Press call=inject"`, `--status "Ready=in"`: what words of the sheet mean, by those words. */
export function givenWords(types: readonly string[], statuses: readonly string[]): Given {
  const read = (flag: 'type' | 'status', text: string): readonly [string, Meant] => {
    const at = text.lastIndexOf('=');
    const [theirs, ours] = [
      said(text.slice(0, Math.max(0, at))),
      text
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ];
    const meant = Object.hasOwn(MEANT, ours) ? own(MEANT, ours) : undefined;
    if (at > 0 && theirs !== '' && meant !== undefined) return [theirs, meant];
    const close = at > 0 ? nearest(ours, Object.keys(MEANT)) : null;
    throw new Usage(
      `--${flag} "${text}" ${at > 0 && theirs !== '' ? `gives no meaning: "${ours}" is none of ${own(LISTED, flag)}.${close ? ` Did you mean "${close}"?` : ''}` : 'names no word of the sheet.'} Write --${flag} "Their word=${flag === 'type' ? 'inject' : 'in'}".`,
    );
  };
  return new Map([
    ...types.map((text) => read('type', text)),
    ...statuses.map((text) => read('status', text)),
  ]);
}
