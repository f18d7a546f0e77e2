import { identifier, type Reader } from './reader.ts';

const INTEGERS = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|U?INTEGER)$/;
const REALS = /^(DOUBLE|FLOAT)$/;

const isInteger = ({ types }: Reader, column: string): boolean => INTEGERS.test(types.get(column) ?? '');

/**
 * A label as text by which equal values are equal, however they are written: 1, "1", 1.0 and 1e0 are one label, and so are
 * true and TRUE. Whole numbers have that text already.
 */
export function labelText(reader: Reader, column: string): string {
  if (isInteger(reader, column) || reader.types.get(column) === 'BOOLEAN')
    return `CAST(${identifier(column)} AS VARCHAR)`;
  const text = `trim(CAST(${identifier(column)} AS VARCHAR))`;
  const number = `TRY_CAST(${text} AS DOUBLE)`;
  return `CASE WHEN ${number} IS NOT NULL AND isfinite(${number}) THEN
    CASE WHEN ${number} = floor(${number}) AND abs(${number}) < 1e15 THEN CAST(CAST(${number} AS BIGINT) AS VARCHAR) ELSE CAST(${number} AS VARCHAR) END
    WHEN lower(${text}) IN ('true', 'false') THEN lower(${text}) ELSE ${text} END`;
}

/** Whether a column has this label; whole numbers are compared as such, which is a hundred times faster than text. */
export const hasLabel = (reader: Reader, column: string, label: string): string =>
  isInteger(reader, column) && /^-?[0-9]{1,15}$/.test(label)
    ? `${identifier(column)} = ${label}`
    : `(${labelText(reader, column)}) = ${literal(label)}`;

/** The same for a label that stands in a command line. */
export function labelOf(written: string): string {
  const text = written.trim();
  const number = text === '' ? NaN : Number(text);
  if (Number.isFinite(number)) return String(number);
  return /^(true|false)$/i.test(text) ? text.toLowerCase() : text;
}

/** A score as a double; null where it is no number. */
export const scoreNumber = (reader: Reader, column: string): string =>
  REALS.test(reader.types.get(column) ?? '') ? identifier(column) : `TRY_CAST(${identifier(column)} AS DOUBLE)`;

/** Whether a label is not there. */
export const isAbsent = (reader: Reader, column: string): string =>
  isInteger(reader, column)
    ? `${identifier(column)} IS NULL`
    : `${identifier(column)} IS NULL OR trim(CAST(${identifier(column)} AS VARCHAR)) = ''`;

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
