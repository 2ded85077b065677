/** What version 2 of the Data Package, Data Resource and Table Schema specifications demands, as far as tables in CSV are concerned; written from their text. */

type Json = Readonly<Record<string, unknown>>;

const FIELD_TYPES = new Set(
  'string number integer boolean object array list datetime date time year yearmonth duration geopoint geojson any'.split(
    ' ',
  ),
);
/** A URL, or a path below the descriptor: not absolute, not upward, not hidden. */
const PATH = /^(https?:\/\/|(?![/~.])(?!.*\.\.\/)(?!file:))/;
const OWN_PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** Every breach of the rules; empty where there is none. */
export function faultsOfPackage(descriptor: Json): readonly string[] {
  const resources = list(descriptor['resources']);
  const names = resources.map((r) => r['name']);
  return [
    ...unless(descriptor['$schema'] === OWN_PROFILE, '$schema must name the profile of version 2'),
    ...unless(resources.length > 0, 'a package has at least one resource'),
    ...unless(new Set(names).size === names.length, 'resource names are unique'),
    ...unless(descriptor['profile'] === undefined, 'profile is of version 1'),
    ...unless(isNonEmptyOrAbsent(descriptor['licenses']), 'licenses is not empty'),
    ...list(descriptor['licenses']).flatMap((l) =>
      unless('name' in l || 'path' in l, 'a licence has a name or a path'),
    ),
    ...unless(isNonEmptyOrAbsent(descriptor['contributors']), 'contributors is not empty'),
    ...list(descriptor['contributors']).flatMap((c) =>
      unless(!('role' in c) && Array.isArray(c['roles']), 'a contributor has roles, not a role'),
    ),
    ...sourceFaults(descriptor),
    ...resources.flatMap((r) => [...resourceFaults(r, names), ...sourceFaults(r)]),
  ];
}

function sourceFaults(owner: Json): readonly string[] {
  return list(owner['sources']).flatMap((s) => [
    ...unless(Object.keys(s).length > 0, 'a source has at least one property'),
    ...unless(s['path'] === undefined || PATH.test(String(s['path'])), `source path ${String(s['path'])}`),
    ...unless(s['version'] === undefined || typeof s['version'] === 'string', 'the version of a source is text'),
  ]);
}

function resourceFaults(r: Json, names: readonly unknown[]): readonly string[] {
  const schema = (r['schema'] ?? {}) as Json;
  const fields = list(schema['fields']);
  const columns = fields.map((f) => f['name']);
  const key = [schema['primaryKey'] ?? []].flat();
  return [
    ...unless(typeof r['name'] === 'string' && r['name'] !== '', 'a resource has a name'),
    ...unless('path' in r !== 'data' in r, `${String(r['name'])}: path or data, not both`),
    ...unless(PATH.test(String(r['path'])), `${String(r['name'])}: path ${String(r['path'])}`),
    ...unless(r['type'] === 'table', `${String(r['name'])}: type must be table`),
    ...unless(
      fields.length > 0 && new Set(columns).size === columns.length,
      `${String(r['name'])}: columns are unique`,
    ),
    ...fields.flatMap((f) =>
      unless(FIELD_TYPES.has(String(f['type'])), `${String(f['name'])}: type ${String(f['type'])}`),
    ),
    ...unless(
      key.every((k) => columns.includes(k)),
      `${String(r['name'])}: primaryKey names columns`,
    ),
    ...list(schema['foreignKeys']).flatMap((k) => {
      const reference = k['reference'] as Json;
      const isKnown = reference['resource'] === undefined || names.includes(reference['resource']);
      return unless(
        [k['fields']].flat().every((f) => columns.includes(f)) && isKnown,
        `${String(r['name'])}: foreign key`,
      );
    }),
  ];
}

const unless = (holds: boolean, fault: string): readonly string[] => (holds ? [] : [fault]);
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const isNonEmptyOrAbsent = (value: unknown) => value === undefined || (Array.isArray(value) && value.length > 0);
