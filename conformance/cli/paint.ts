/** The few styles in which the command writes. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

export type Paint = (style: Style, text: string) => string;

/** Paints where colour is wanted; otherwise returns texts as they are. */
export const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m` : text;
