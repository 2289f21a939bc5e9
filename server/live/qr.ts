import qrcode from 'qrcode';

/** An SVG that stands alone, dark on light in either theme: a scanner needs the contrast. */
export const qrSvg = (text: string): Promise<string> =>
  qrcode.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
