import { Problem } from './problem.ts';
import { columnOf, type Reader } from './reader.ts';
import type { Request } from './request.ts';
import { labelText, literal, scoreNumber } from './values.ts';

/** The predicted label in SQL: a column of its own, or the class whose probability is the largest, the first of several. */
export function predictedBy(reader: Reader, request: Request, classes: readonly string[]): string {
  if (request.prediction !== undefined) return labelText(reader, columnOf(reader, request.prediction));
  const columns = request.probabilities.map((name) => columnOf(reader, name));
  if (columns.length < 2)
    throw new Problem(
      'give --prediction COL, or --probabilities COL,COL,… with a column for each class',
      '请给出--prediction COL，或给出--probabilities COL,COL,…，每个类别一列',
    );
  if (columns.length !== classes.length) throw tooFewColumns(columns, classes);
  const numbers = columns.map((column) => scoreNumber(reader, column));
  const largest = `greatest(${numbers.join(', ')})`;
  const cases = numbers.map((number, k) => `WHEN ${number} = ${largest} THEN ${literal(classes[k] as string)}`);
  return `CASE ${cases.join(' ')} END`;
}

/** Columns of probabilities that are not one a class. */
export const tooFewColumns = (columns: readonly string[], classes: readonly string[]): Problem =>
  new Problem(
    `${columns.length} columns of probabilities and ${classes.length} classes (${classes.slice(0, 5).join(', ')}); give one a class, in the order of the labels`,
    `概率列有${columns.length}个，而类别有${classes.length}个（${classes.slice(0, 5).join('、')}）；请按标签顺序每个类别给出一列`,
  );
