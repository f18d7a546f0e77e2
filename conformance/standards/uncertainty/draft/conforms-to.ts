/** The version to which our documents say they conform. */
export { CONFORMS_TO } from '../../../../schemas/uncertainty/draft/generated/conforms-to.ts';
