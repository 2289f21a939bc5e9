export { inMinutes } from '../../../../shared/time.ts';

/** A number as people type it, thousands marks and a decimal comma included; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s_']/g, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** Minutes as typed, in milliseconds. */
export function readMinutes(text: string): number | null {
  const value = readNumber(text);
  return value === null || value < 0 ? null : Math.round(value * 60_000);
}

/** A share, with as many digits as it needs: `22 %`, `1.8 %`, `0.04 %`. */
export function percent(share: number): string {
  const value = share * 100;
  const digits = value === 0 || value >= 10 ? 0 : value >= 0.1 ? 1 : 2;
  return `${Number(value.toFixed(digits))} %`;
}
