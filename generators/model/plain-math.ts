/** Commands that stand for one character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ',
  kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ',
  varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Phi: 'Φ', Sigma: 'Σ', Omega: 'Ω',
  infty: '∞', pm: '±', times: '×', cdot: '·', le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠',
  approx: '≈', sim: '∼', in: '∈', to: '→', sum: '∑', prod: '∏', int: '∫', partial: '∂', ldots: '…', dots: '…',
  cdots: '⋯', lfloor: '⌊', rfloor: '⌋', lceil: '⌈', rceil: '⌉', lvert: '|', rvert: '|', mid: '|', lbrace: '{',
  rbrace: '}', quad: ' ', qquad: ' ', ',': '', ';': ' ', ':': ' ', '!': '', ' ': ' ', '%': '%', '{': '{', '}': '}',
  '|': '‖', '\\': '; ', '_': '_', '&': '&', '$': '$', '#': '#',
}; // oxfmt-ignore

/** Commands that change only the look of what follows. */
const LOOKS = new Set([
  'mathrm',
  'mathit',
  'mathbf',
  'mathsf',
  'text',
  'textstyle',
  'displaystyle',
  'left',
  'right',
  'operatorname',
  'big',
  'Big',
  'limits',
]);

const ACCENTS: Readonly<Record<string, string>> = { bar: '\u0304', overline: '\u0304', hat: '\u0302', tilde: '\u0303' };

/**
 * A formula in one line of plain characters, for a terminal: `\frac{s}{\sqrt{n}}` becomes `s/√n`.
 * An unknown command prints its name, so that nothing vanishes.
 */
export function plainMath(tex: string): string {
  const tokens = tex.match(/\\[A-Za-z]+|\\.|[{}]|[^\\{}\s]|\s+/gs) ?? [];
  let at = 0;

  const group = (): string => {
    while (tokens[at]?.trim() === '') at++;
    if (tokens[at] !== '{') return one();
    at++;
    let inside = '';
    while (at < tokens.length && tokens[at] !== '}') inside += one();
    at++;
    return inside.trim();
  };
  const wrap = (text: string): string => (/^[\p{L}\p{M}\p{N}.∞]*$/u.test(text) ? text : `(${text})`);

  const one = (): string => {
    const token = tokens[at] ?? '';
    if (token === '{') return group();
    at++;
    if (token === '^' || token === '_') {
      const part = group();
      return [...part].length === 1 || token === '_' ? `${token}${wrap(part)}` : `^${wrap(part)}`;
    }
    if (!token.startsWith('\\')) return token.trim() === '' ? ' ' : token;
    const name = token.slice(1);
    if (name === 'frac' || name === 'tfrac' || name === 'dfrac') return `${wrap(group())}/${wrap(group())}`;
    if (name === 'sqrt') return `√${wrap(group())}`;
    if (name === 'begin' || name === 'end') return group() === '' ? '' : ' ';
    const accent = ACCENTS[name];
    if (accent !== undefined) return `${group()}${accent}`;
    if (LOOKS.has(name)) return '';
    return CHARACTERS[name] ?? `${name} `;
  };

  let plain = '';
  while (at < tokens.length) plain += one();
  return plain.replace(/\s+/g, ' ').trim();
}
