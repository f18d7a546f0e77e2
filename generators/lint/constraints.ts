/** Keywords that can reject a value by themselves. `type` is left out: it says what a thing is before any clause does. */
const CONSTRAINTS = [
  'required',
  'dependentRequired',
  'enum',
  'const',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'contains',
  'minProperties',
  'maxProperties',
  'propertyNames',
  'not',
];

/** The rejecting keywords of one schema object, without those inside its subschemas. */
export function constraintsOf(schema: Readonly<Record<string, unknown>>): readonly string[] {
  const found = CONSTRAINTS.filter((keyword) => Object.hasOwn(schema, keyword));
  for (const closing of ['additionalProperties', 'unevaluatedProperties', 'items'])
    if (schema[closing] === false) found.push(closing);
  for (const [name, value] of Object.entries(schema['properties'] ?? {}))
    if (value === false) found.push(`properties/${name}`);
  return found;
}
