/** One digest of everything that the numbers of a sweep rest on: equal questions have equal answers. */
import type { Inputs } from '../engine/inputs.ts';
import type { Model } from '../language/model.ts';
import { littleEndian, newHash } from '../run/digest.ts';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Design, DesignLever, Part } from './design.ts';
import { FORMAT } from './manifest.ts';

/** What is asked, of which model, with which figures. */
export interface Question {
  readonly model: Model;
  readonly design: Design;
  /** Inputs of each scenario, with its settings in force. */
  readonly told: readonly Inputs[];
  readonly block: number;
  readonly version: string;
}

/** SHA-256, in hexadecimal digits. Title, summary and layout of the design file do not count. */
export function questionOf({ model, design, told, block, version }: Question): string {
  const { draws, seed, method, scenario, parts, outcomes } = design;
  const asked = {
    ...{ format: FORMAT, version, block, draws, seed, method, scenario, parts: parts.map(plain) },
    outcomes: outcomes.map(({ name, threshold }) => [name, threshold?.compare, threshold?.value]),
  };
  const hash = newHash();
  hash.update(utf8ToBytes(JSON.stringify(asked)));
  for (const { values, spreads, options } of told) {
    for (const [p, list] of values) {
      hash.update(utf8ToBytes(`\n${model.names.get(p)} ${spreads.get(p)?.distribution ?? ''}\n`));
      for (const numbers of [list, spreads.get(p)?.low, spreads.get(p)?.high])
        if (numbers) hash.update(littleEndian(numbers));
    }
    for (const [choice, list] of options) hash.update(utf8ToBytes(`\n${model.names.get(choice)} ${list.join()}`));
  }
  return hash.hex();
}

/** A part without what belongs to the model. */
function plain(part: Part): object {
  const levers = part.levers.map(({ target }: DesignLever) => target);
  return { ...part, levers };
}
