/** Words in roman type, commands of layout and accents: they are no quantity. */
const ROMAN = /\\(?:mathrm|operatorname\*?|text|mathbb|mathbf|mathit|mathsf)\s*\{[^{}]*\}/g;
const GREEK = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi rho sigma tau upsilon ' +
    'phi varphi chi psi omega Gamma Delta Theta Lambda Xi Sigma Upsilon Phi Psi Omega ell'
  ).split(' '),
);

/**
 * The letters of a formula that stand for quantities, without their indices: `\nu`, `u`, `x`. The base of natural
 * logarithms, differentials and numbers in roman type are none.
 */
export function texSymbols(tex: string): ReadonlySet<string> {
  const plain = tex.replace(ROMAN, ' ').replace(/\\begin\{[^}]*\}|\\end\{[^}]*\}/g, ' ');
  const found = new Set<string>();
  for (const [, command, letter] of plain.matchAll(/\\([A-Za-z]+)|([A-Za-z])/g)) {
    if (letter !== undefined) found.add(letter);
    else if (command !== undefined && GREEK.has(command)) found.add(`\\${command}`);
  }
  return found;
}
