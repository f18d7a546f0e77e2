/** The first two numbers of a version `MAJOR.MINOR.PATCH`: what documents and requirement sets name. */
export const majorMinor = (version: string): string => version.split('.').slice(0, 2).join('.');

/**
 * What a document of a standard writes in `conformsTo`.
 *
 * @param named - the version as documents name it, `MAJOR.MINOR`.
 */
export const conformsToOf = (base: string, standard: string, named: string): string =>
  `${base}/std/${standard}/${named}`;
