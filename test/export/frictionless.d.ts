/** The part of the Frictionless project's own library that tests use; it ships no types. */
declare module 'datapackage' {
  /** A table of a package; rows are cast against its schema as they are read. */
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    read(options: {
      readonly keyed: boolean;
      readonly cast: boolean;
      readonly relations?: boolean;
    }): Promise<unknown[][]>;
  }
  /** A descriptor with its tables. */
  export class Package {
    static load(descriptor: unknown, options: { readonly basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
