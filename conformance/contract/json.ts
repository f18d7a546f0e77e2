/** A JSON value as it is after parsing: what operations take and return, and what documents hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}
