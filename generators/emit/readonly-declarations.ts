import ts from 'typescript';

export interface Declaration {
  /** The declaration with its comment, made readonly, as a type alias. */
  readonly code: string;
  /** Names of the other declarations that it uses. */
  readonly uses: readonly string[];
}

/**
 * The exported types of a TypeScript text by name, each as a type alias in which every member and list is readonly.
 *
 * Aliases rather than interfaces, because only they can be handed over where any JSON is taken.
 */
export function readonlyDeclarations(text: string): ReadonlyMap<string, Declaration> {
  const file = ts.createSourceFile('types.ts', text, ts.ScriptTarget.ES2022, true);
  const declarations = new Map<string, Declaration>();
  for (const statement of file.statements) {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
    const uses = new Set<string>();
    const comment = commentOf(statement);
    const body = ts.isTypeAliasDeclaration(statement)
      ? printType(bare(statement.type), uses, '')
      : printMembers(statement.members, uses, '');
    declarations.set(statement.name.text, {
      code: `${comment}export type ${statement.name.text} = ${body};`,
      uses: [...uses],
    });
  }
  return declarations;
}

/** Prints what json-schema-to-typescript emits; anything else is a change of that package that we have to look at. */
function printType(type: ts.TypeNode, uses: Set<string>, indent: string): string {
  const print = (inner: ts.TypeNode): string => printType(inner, uses, indent);
  if (ts.isTypeLiteralNode(type)) return printMembers(type.members, uses, indent);
  if (ts.isUnionTypeNode(type)) return type.types.map(print).join(' | ');
  if (ts.isIntersectionTypeNode(type)) return type.types.map(print).join(' & ');
  if (ts.isParenthesizedTypeNode(type)) return `(${print(bare(type))})`;
  if (ts.isArrayTypeNode(type)) return `readonly ${element(type.elementType, print)}[]`;
  if (ts.isTupleTypeNode(type)) return `readonly [${type.elements.map(print).join(', ')}]`;
  if (ts.isRestTypeNode(type)) return `...${print(type.type)}`;
  if (ts.isTypeReferenceNode(type)) {
    uses.add(type.typeName.getText());
    return type.typeName.getText();
  }
  if (ts.isLiteralTypeNode(type)) return literal(type);
  return type.getText();
}

const bare = (type: ts.TypeNode): ts.TypeNode => (ts.isParenthesizedTypeNode(type) ? bare(type.type) : type);

const element = (type: ts.TypeNode, print: (inner: ts.TypeNode) => string): string =>
  ts.isArrayTypeNode(type) || ts.isTupleTypeNode(type) ? `(${print(type)})` : print(type);

const literal = (type: ts.LiteralTypeNode): string =>
  ts.isStringLiteral(type.literal)
    ? `'${type.literal.text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    : type.getText();

function printMembers(members: ts.NodeArray<ts.TypeElement>, uses: Set<string>, indent: string): string {
  const inner = `${indent}  `;
  const lines = members.map((member) => {
    const comment = commentOf(member, inner);
    if (ts.isIndexSignatureDeclaration(member)) {
      return `${comment}${inner}readonly [name: string]: ${printType(bare(member.type), uses, inner)};`;
    }
    if (!ts.isPropertySignature(member) || member.type === undefined)
      throw new Error(`cannot print ${member.getText()}`);
    const optional = member.questionToken === undefined ? '' : '?';
    return `${comment}${inner}readonly ${member.name.getText()}${optional}: ${printType(bare(member.type), uses, inner)};`;
  });
  return lines.length === 0 ? 'Readonly<Record<string, never>>' : `{\n${lines.join('\n')}\n${indent}}`;
}

/** The words of the comment before a node, each line of them; notes of the generator about references left out. */
function commentOf(node: ts.Node, indent = ''): string {
  const text = node.getSourceFile().text;
  const range = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
  if (range === undefined) return '';
  const lines = text
    .slice(range.pos, range.end)
    .replace(/^\/\*\*?|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    .filter((line) => line !== '' && !/^(@|This interface was referenced by|via the `definition`)/.test(line));
  if (lines.length === 0) return '';
  const wrapped = lines.flatMap((line) => wrap(line, 112 - indent.length));
  if (wrapped.length === 1) return `${indent}/** ${wrapped[0] ?? ''} */\n`;
  return `${indent}/**\n${wrapped.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

function wrap(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
