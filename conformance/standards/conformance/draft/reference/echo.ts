import type { EchoInput, EchoOutput } from '../../../../../schemas/conformance/draft/generated/types.ts';
import { type Answer, result } from '../../../../contract/operation.ts';

/** Returns what it was sent (CNF-001). Never undefined, never rejected. */
export const echo = ({ value }: EchoInput): Answer<EchoOutput> => result({ value });
