/** Loads a data package into DuckDB as its descriptor says: a table for each resource with types, keys and constraints, filled from the CSV. */
import { join } from 'node:path';

/** The parts of a descriptor that tell what a database must hold. */
export interface Packaged {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
      }[];
      readonly primaryKey?: readonly string[];
      readonly uniqueKeys?: readonly (readonly string[])[];
      readonly foreignKeys?: readonly {
        readonly fields: readonly string[];
        readonly reference: { readonly resource: string; readonly fields: readonly string[] };
      }[];
    };
  }[];
}

type Resource = Packaged['resources'][number];

const TYPES: Readonly<Record<string, string>> = {
  ...{ string: 'VARCHAR', number: 'DOUBLE', integer: 'BIGINT', year: 'SMALLINT', boolean: 'BOOLEAN', date: 'DATE' },
};
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const list = (names: readonly string[]) => `(${names.map(quoted).join(', ')})`;

/** Rows of each table, once the database has taken them all. @throws Error of DuckDB at the first cell, key or reference that breaks the schema */
export async function rowsInDatabase(
  { resources }: Packaged,
  folder: string,
): Promise<Readonly<Record<string, number>>> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const isReferred = (r: Resource) =>
    resources.some((other) => other.schema.foreignKeys?.some((key) => key.reference.resource === r.name));
  const ask = async (question: string) => (await connection.runAndReadAll(question)).getRowObjectsJS();
  const rows: Record<string, number> = {};
  try {
    // What others refer to stands first.
    for (const r of [...resources].sort((a, b) => Number(isReferred(b)) - Number(isReferred(a)))) {
      await connection.run(tableOf(r));
      await connection.run(
        `INSERT INTO ${quoted(r.name)} SELECT * FROM read_csv(${text(join(folder, r.path))}, header = true, delim = ',',
         quote = '"', escape = '"', nullstr = '', auto_detect = false, columns = {${r.schema.fields.map(columnOf).join(', ')}})`,
      );
      for (const key of r.schema.uniqueKeys ?? []) {
        // Written out, since UNIQUE takes two empty cells for different.
        const [twice] = await ask(`SELECT ${key.map(quoted)} FROM ${quoted(r.name)} GROUP BY ALL HAVING count(*) > 1`);
        if (twice) throw new Error(`${r.name}: the unique key ${JSON.stringify(twice)} stands twice.`);
      }
      rows[r.name] = Number((await ask(`SELECT count(*) AS n FROM ${quoted(r.name)}`))[0]!['n']);
    }
  } finally {
    connection.closeSync();
  }
  return rows;
}

const typeOf = (type: string): string => {
  if (!TYPES[type]) throw new Error(`There is no column for the type "${type}".`);
  return TYPES[type];
};
const columnOf = ({ name, type }: Resource['schema']['fields'][number]) => `${text(name)}: ${text(typeOf(type))}`;

function tableOf({ name, schema }: Resource): string {
  const columns = schema.fields.map(({ name: column, type, constraints }) => {
    const check = constraints?.enum ? ` CHECK (${quoted(column)} IN (${constraints.enum.map(text).join(', ')}))` : '';
    return `${quoted(column)} ${typeOf(type)}${constraints?.required ? ' NOT NULL' : ''}${check}`;
  });
  const keys = [
    ...(schema.primaryKey ? [`PRIMARY KEY ${list(schema.primaryKey)}`] : []),
    ...(schema.foreignKeys ?? []).map(
      ({ fields, reference }) =>
        `FOREIGN KEY ${list(fields)} REFERENCES ${quoted(reference.resource)} ${list(reference.fields)}`,
    ),
  ];
  return `CREATE TABLE ${quoted(name)} (${[...columns, ...keys].join(', ')})`;
}
