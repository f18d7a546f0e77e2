import { printableLine } from '../../schemas/document/printable.ts';
import { complain } from './complain.ts';
import { explainClause } from './explain-clause.ts';
import { errataOn, explainReleased } from './explain-released.ts';
import { explainOperation } from './explain-operation.ts';
import { says } from './language.ts';
import { loadPrintedClauses } from './printed-clauses.ts';
import { clausesOf, loadCatalogue, operationsOf } from './series.ts';
import { suggest } from './suggest.ts';
import { loadSuites } from './suites.ts';
import type { Call } from './verb.ts';

/**
 * `etalon explain`: a clause by its id, or an operation by its name; with `@VERSION` a clause as it was released, or a
 * release of a standard.
 */
export async function run(call: Call): Promise<number> {
  const asked = call.operands[0] ?? '';
  const released = await explainReleased(call, asked);
  if (released !== undefined) return released;
  const catalogue = await loadCatalogue();
  const clause = clausesOf(catalogue).find(({ id }) => id === asked.toUpperCase().replace(/@.*$/, ''));
  if (clause !== undefined) {
    const printed = (await loadPrintedClauses()).get(clause.id);
    const vectors = (await loadSuites())
      .flatMap((suite) => suite.vectors)
      .filter(({ id }) => clause.vectors.includes(id));
    call.terminal.out(
      explainClause({ clause, printed, vectors, errata: await errataOn(clause.id) }, call.language, call.terminal),
    );
    return 0;
  }
  const operation = operationsOf(catalogue).find(({ name }) => name === asked);
  if (operation !== undefined) {
    call.terminal.out(await explainOperation(operation, catalogue, call.language, call.terminal));
    return 0;
  }
  const names = [...clausesOf(catalogue).map(({ id }) => id), ...operationsOf(catalogue).map(({ name }) => name)];
  const unknown = printableLine(asked, 80);
  return complain(
    call,
    says(`there is no clause and no operation “${unknown}”`, `没有名为“${unknown}”的条或操作`),
    suggest(asked, names),
  );
}
