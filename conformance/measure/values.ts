import { identifier, type Reader } from './reader.ts';

const INTEGERS = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|U?INTEGER)$/;

const isInteger = ({ types }: Reader, column: string): boolean => INTEGERS.test(types.get(column) ?? '');

/** A value as text; a JSON value as what it says, so that "1" is 1. */
export const textOf = ({ types }: Reader, column: string): string =>
  types.get(column) === 'JSON' ? `(${identifier(column)} ->> '$')` : `CAST(${identifier(column)} AS VARCHAR)`;

/** Whole numbers from here on are not told apart by doubles, and are compared as they are written. */
const EXACT = 1e15;

/**
 * A label as text by which equal values are equal, however they are written: 1, "1", 1.0 and 1e0 are one label, and so are
 * true and TRUE. Whole numbers have that text already.
 */
export function labelText(reader: Reader, column: string): string {
  if (isInteger(reader, column) || reader.types.get(column) === 'BOOLEAN')
    return `CAST(${identifier(column)} AS VARCHAR)`;
  const text = `trim(${textOf(reader, column)})`;
  const number = `TRY_CAST(${text} AS DOUBLE)`;
  return `CASE WHEN ${number} IS NOT NULL AND isfinite(${number}) AND abs(${number}) < ${EXACT} THEN
    CASE WHEN ${number} = floor(${number}) THEN CAST(CAST(${number} AS BIGINT) AS VARCHAR) ELSE CAST(${number} AS VARCHAR) END
    WHEN lower(${text}) IN ('true', 'false') THEN lower(${text}) ELSE ${text} END`;
}

/** Whether a column has this label; whole numbers are compared as such, which is a hundred times faster than text. */
export const hasLabel = (reader: Reader, column: string, label: string): string =>
  isInteger(reader, column) && /^-?[0-9]{1,15}$/.test(label)
    ? `${identifier(column)} = ${label}`
    : `(${labelText(reader, column)}) = ${literal(label)}`;

const DECIMAL = /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?$/i;

/** The same for a label that stands in a command line. */
export function labelOf(written: string): string {
  const text = written.trim();
  const number = DECIMAL.test(text) ? Number(text) : NaN;
  if (Math.abs(number) < EXACT) return String(number === 0 ? 0 : number);
  return /^(true|false)$/i.test(text) ? text.toLowerCase() : text;
}

/** A score as a double; null where it is no number. */
export const scoreNumber = (reader: Reader, column: string): string =>
  reader.types.get(column) === 'DOUBLE'
    ? identifier(column)
    : `TRY_CAST(${reader.types.get(column) === 'JSON' ? textOf(reader, column) : identifier(column)} AS DOUBLE)`;

/** Whether a label is not there. */
export const isAbsent = (reader: Reader, column: string): string =>
  isInteger(reader, column)
    ? `${identifier(column)} IS NULL`
    : `${textOf(reader, column)} IS NULL OR trim(${textOf(reader, column)}) = ''`;

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
