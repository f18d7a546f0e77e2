import { baseUri } from './base-uri.js';
import { noEnum } from './no-enum.js';
import { runDown } from './run-down.js';

/** The rules of this house over its code, as a plugin of oxlint. */
export default {
  meta: { name: 'house' },
  rules: { 'base-uri': baseUri, 'no-enum': noEnum, 'run-down': runDown },
};
