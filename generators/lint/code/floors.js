/**
 * Which way things may look. An import goes to the same room, to a lower floor, or to a room named in `beside`.
 *
 * This is the one table; the rule `house/run-down` reads it, and tests/gates plants a breach. JavaScript,
 * because the linter loads its rules without a compiler.
 *
 * @typedef {object} Room
 * @property {RegExp} at where its files lie, from the root of the repository
 * @property {number} floor
 * @property {readonly string[]} [beside] rooms of its own floor that it may look into
 * @property {readonly string[]} [never] rooms of lower floors that it may not look into all the same
 * @property {readonly string[]} [without] packages that it may not import
 */

/** @type {Readonly<Record<string, Room>>} */
export const floors = {
  cli: { at: /^conformance\/cli\//, floor: 4 },
  // The entry points of the published package, each an index.ts.
  package: { at: /^conformance\/package\//, floor: 4, beside: ['cli'] },
  adapters: { at: /^conformance\/adapters\//, floor: 4 },
  // What `etalon validate` and `etalon compute` load has to start fast.
  reference: {
    at: /^conformance\/standards\/[^/]+\/draft\/(reference|rules)\//,
    floor: 3,
    beside: ['standards'],
    never: ['generators'],
    without: ['fast-check'],
  },
  standards: { at: /^conformance\/standards\//, floor: 3, beside: ['reference'], never: ['generators'] },
  runner: { at: /^conformance\/runner\//, floor: 3 },
  // The report is of a run: it reads the types of the run's result.
  report: { at: /^conformance\/report\//, floor: 3, beside: ['runner'] },
  // A measurement of a file of predictions: the reference implementation over a stream, and its page.
  measure: { at: /^conformance\/measure\//, floor: 3, beside: ['standards', 'reference', 'report'] },
  // What is said of a whole implementation: conformance statements, declarations, the entries of others.
  claims: { at: /^conformance\/claims\//, floor: 3, beside: ['standards', 'runner', 'report'] },
  generators: { at: /^generators\//, floor: 2 },
  protocol: { at: /^conformance\/protocol\//, floor: 2 },
  judge: { at: /^conformance\/judge\//, floor: 2 },
  document: { at: /^schemas\/document\//, floor: 1, beside: ['contract'] },
  types: { at: /^(schemas\/[^/]+\/[^/]+\/generated|\.generated)\//, floor: 1, beside: ['contract', 'document'] },
  numerics: { at: /^conformance\/numerics\//, floor: 1, beside: ['contract'] },
  contract: { at: /^conformance\/contract\//, floor: 1, beside: ['document'] },
};

/**
 * The name of the room in which a file lies; undefined for tests, configuration and everything else outside the house.
 *
 * @param {string} file
 * @returns {string | undefined}
 */
export const roomOf = (file) => Object.entries(floors).find(([, { at }]) => at.test(file))?.[0];

/**
 * Why one file may not import another; undefined where it may.
 *
 * @param {string} from
 * @param {string} to
 * @returns {string | undefined}
 */
export function breachOf(from, to) {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (own === undefined || own === other) return undefined;
  if (other === undefined)
    return to === 'package.json' ? undefined : `${own} imports ${to}, which lies in no room of the house`;
  const [here, there] = [floors[own], floors[other]];
  if (here?.never?.includes(other)) return `${own} imports ${other}, which it does without`;
  if (here === undefined || there === undefined || there.floor < here.floor || here.beside?.includes(other))
    return undefined;
  const where = there.floor === here.floor ? 'its own floor' : `floor ${there.floor}`;
  return `${own} is on floor ${here.floor} and imports ${other} on ${where}; imports run down`;
}

/**
 * Why one file may not import a package; undefined where it may.
 *
 * @param {string} from
 * @param {string} name
 * @returns {string | undefined}
 */
export function packageBreachOf(from, name) {
  const own = roomOf(from);
  const refused = own === undefined ? undefined : floors[own]?.without?.includes(name);
  return refused === true ? `${own} does without ${name}` : undefined;
}
