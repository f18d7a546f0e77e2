/**
 * Names that reach an object's prototype in a program that is careless with what it reads. No document needs them, so
 * none gets in.
 */
export function isForbiddenKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}
