import type { AnyOperation, OperationName } from '../../conformance/contract/operation.ts';
import type { Adapter } from '../../conformance/protocol/adapter.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf } from '../../conformance/protocol/in-process.ts';
import { suites } from './toy.ts';

/** The reference of the toy standard, by operation. */
export const toyOperations: ReadonlyMap<OperationName, AnyOperation> = new Map(
  suites.flatMap((suite) => [...suite.operations]),
);

/** An implementation of the whole toy standard in this process; `replaced` are operations that it has otherwise. */
export const toyAdapter = (replaced: Readonly<Record<OperationName, AnyOperation>> = {}, version = '1'): Adapter =>
  inProcess('toy', () =>
    linesOf(
      implementationOf(
        {
          implementation: { name: 'toy', version },
          standards: { toy: ['0.1'] },
          operations: ['toy/sum', 'toy/root', 'conformance/echo'],
          concurrency: { maxInFlight: 16 },
        },
        new Map([...toyOperations, ...(Object.entries(replaced) as [OperationName, AnyOperation][])]),
      ),
    ),
  );
