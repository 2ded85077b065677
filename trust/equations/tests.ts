/** The tests that hold numbers, run against a model with a fault in one equation. */
import { existsSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';

/** Numbers worked by hand or published, accounts that must close, and golden files; quick ones that find much first. */
export const TESTS = [
  'test/run/byHand.test.ts',
  'test/run/spending.test.ts',
  'test/model/*.test.ts',
  'test/model/laws/accounts.test.ts',
  'test/validation/shipped.test.ts',
  'test/statements/text.test.ts',
];

/** Vitest kept open, so that nothing is transformed twice. */
export class Tests {
  private constructor(
    private readonly vitest: Vitest,
    private readonly specs: readonly TestSpecification[],
  ) {}

  static async open(): Promise<Tests> {
    const vitest = await createVitest('test', {
      ...{ config: false as const, include: TESTS, setupFiles: ['trust/equations/putIn.ts'], testTimeout: 60_000 },
      ...{ pool: 'threads', maxWorkers: 1, isolate: false, bail: 1, watch: false, reporters: [{}] },
      sequence: { sequencer: AsGiven },
    });
    return new Tests(vitest, await vitest.globTestSpecifications());
  }

  /** The file whose test fails under this fault, or undefined when all pass. */
  async noticing(name: string, place: number): Promise<string | undefined> {
    process.env['EQUATION_FAULT'] = `${name}#${place}`;
    const sector = sectorOf(name.split('.')[0]!);
    const isNear = (spec: TestSpecification) => spec.moduleId.includes(`/${sector}`);
    const order = [...this.specs].sort((a, b) => Number(isNear(b)) - Number(isNear(a)));
    const { testModules, unhandledErrors } = await this.vitest.runTestSpecifications(order, true);
    if (unhandledErrors.length > 0)
      throw new Error(`The tests broke down under ${name}#${place}: ${String(unhandledErrors[0])}`);
    const failed = testModules.find((module) => module.state() === 'failed');
    return failed && relative('.', failed.moduleId);
  }

  close(): Promise<void> {
    return this.vitest.close();
  }
}

/** Files in the order in which they are given. */
class AsGiven {
  shard = async (specs: TestSpecification[]): Promise<TestSpecification[]> => specs;
  sort = async (specs: TestSpecification[]): Promise<TestSpecification[]> => specs;
}

/** The folder of `src/model` in which a file stands, or the file itself where it stands in none. */
const sectorOf = (file: string): string =>
  readdirSync('src/model').find((folder) => existsSync(`src/model/${folder}/${file}.ts`)) ?? file;
