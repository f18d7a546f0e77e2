import { digitsChecks } from '../../../judge/digits-check.ts';
import { TOLERANCES } from './tolerances.ts';

/** One operation held to the digits that a clause of this standard asks for. */
export const digitsCheck = digitsChecks('classification', TOLERANCES, ['conventions', 'degreesOfFreedom']);
