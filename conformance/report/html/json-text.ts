const LINE = 76;
/** Deeper than any operation's input or output; what lies below is shown as an ellipsis. */
const DEEPEST = 40;

/**
 * A JSON value for a reader: short arrays and objects on one line, the rest indented by two; no more than `most`
 * characters, and then a note of how many were left out.
 */
export function jsonText(value: unknown, most = 4000): string {
  const text = laidOut(value, '');
  return text.length <= most ? text : `${text.slice(0, most)}… (+${text.length - most})`;
}

function laidOut(value: unknown, indent: string): string {
  const flat = onOneLine(value);
  if (flat.length + indent.length <= LINE || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  if (inner.length > 2 * DEEPEST) return '…';
  if (Array.isArray(value)) {
    const items = value.every((item) => typeof item !== 'object' || item === null)
      ? filled(
          value.map((item) => onOneLine(item)),
          inner,
        )
      : value.map((item) => inner + laidOut(item, inner));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([name, item]) => `${inner}${JSON.stringify(name)}: ${laidOut(item, inner)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/** Minus zero is written as it is on the wire, where JSON cannot carry it. */
function onOneLine(value: unknown, depth = 0): string {
  if (Object.is(value, -0)) return '-0';
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) return `[${value.map((item) => onOneLine(item, depth + 1)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const members = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${onOneLine(item, depth + 1)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Scalars, several on a line. */
function filled(items: readonly string[], indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    if (line !== '' && indent.length + line.length + item.length + 2 > LINE) {
      lines.push(indent + line);
      line = '';
    }
    line += line === '' ? item : `, ${item}`;
  }
  return line === '' ? lines : [...lines, indent + line];
}
