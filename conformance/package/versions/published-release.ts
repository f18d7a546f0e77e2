import type { JudgingRelease } from '../../cli/document-version.ts';
import type { OperationValidator } from '../operations/operation-validators.ts';
import type { Validator } from '../validators/validator.ts';

/** One release as the package has it, each part loaded when it is asked for. */
export interface PublishedRelease extends JudgingRelease {
  readonly documentValidators: () => Promise<Readonly<Record<string, Validator>>>;
  readonly operations: () => Promise<Readonly<Record<string, OperationValidator>>>;
}
