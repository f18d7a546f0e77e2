import { createRequire } from 'node:module';
import type ts from 'typescript';

/** By require: an import would look through nine megabytes for what they export, which takes as long as to load them. */
const compiler = createRequire(import.meta.url)('typescript') as typeof ts;

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
  const file = compiler.createSourceFile('types.ts', text, compiler.ScriptTarget.ES2022, true);
  const declarations = new Map<string, Declaration>();
  for (const statement of file.statements) {
    if (!compiler.isInterfaceDeclaration(statement) && !compiler.isTypeAliasDeclaration(statement)) continue;
    const uses = new Set<string>();
    const comment = commentOf(statement);
    const body = compiler.isTypeAliasDeclaration(statement)
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
  if (compiler.isTypeLiteralNode(type)) return printMembers(type.members, uses, indent);
  if (compiler.isUnionTypeNode(type)) return type.types.map(print).join(' | ');
  if (compiler.isIntersectionTypeNode(type)) return type.types.map(print).join(' & ');
  if (compiler.isParenthesizedTypeNode(type)) return `(${print(bare(type))})`;
  if (compiler.isArrayTypeNode(type)) return `readonly ${element(type.elementType, print)}[]`;
  if (compiler.isTupleTypeNode(type)) return `readonly [${type.elements.map(print).join(', ')}]`;
  if (compiler.isRestTypeNode(type)) return `...${print(type.type)}`;
  if (compiler.isTypeReferenceNode(type)) {
    uses.add(type.typeName.getText());
    return type.typeName.getText();
  }
  if (compiler.isLiteralTypeNode(type)) return literal(type);
  return type.getText();
}

const bare = (type: ts.TypeNode): ts.TypeNode => (compiler.isParenthesizedTypeNode(type) ? bare(type.type) : type);

const element = (type: ts.TypeNode, print: (inner: ts.TypeNode) => string): string =>
  compiler.isArrayTypeNode(type) || compiler.isTupleTypeNode(type) ? `(${print(type)})` : print(type);

const literal = (type: ts.LiteralTypeNode): string =>
  compiler.isStringLiteral(type.literal)
    ? `'${type.literal.text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    : type.getText();

function printMembers(members: ts.NodeArray<ts.TypeElement>, uses: Set<string>, indent: string): string {
  const inner = `${indent}  `;
  const lines = members.map((member) => {
    const comment = commentOf(member, inner);
    if (compiler.isIndexSignatureDeclaration(member)) {
      return `${comment}${inner}readonly [name: string]: ${printType(bare(member.type), uses, inner)};`;
    }
    if (!compiler.isPropertySignature(member) || member.type === undefined)
      throw new Error(`cannot print ${member.getText()}`);
    const optional = member.questionToken === undefined ? '' : '?';
    return `${comment}${inner}readonly ${member.name.getText()}${optional}: ${printType(bare(member.type), uses, inner)};`;
  });
  return lines.length === 0 ? 'Readonly<Record<string, never>>' : `{\n${lines.join('\n')}\n${indent}}`;
}

/** The words of the comment before a node, each line of them; notes of the generator about references left out. */
function commentOf(node: ts.Node, indent = ''): string {
  const text = node.getSourceFile().text;
  const range = compiler.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
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
