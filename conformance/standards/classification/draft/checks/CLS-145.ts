import type { LogLossInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { losses, valueAlone } from '../arbitraries/probabilities.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { logLoss } from '../reference/log-loss.ts';

/** The loss names its base and its clipping. */
export const CLS_145 = namingCheck<LogLossInput>({
  clause: 'CLS-145@1',
  operation: 'log-loss',
  given: someTags(valueAlone(losses)),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'something asked for': { least: 0.3, holds: ({ conventions }) => Object.keys(conventions ?? {}).length > 0 },
  },
  reference: logLoss,
  value: 'value',
  brokenBy: [
    unnamed('CLS-145', 'log-loss'),
    withoutTag('CLS-145', 'log-loss', 'clipping'),
    withoutTag('CLS-145', 'log-loss', 'normalisation'),
    alwaysNames('CLS-145', 'log-loss', 'log-base', 'e'),
  ],
});
