/** Reads what a scenario file says of its making: the version that wrote it, and the numbers that this version gave. */
import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { placeOf, variesByYear } from '../engine/layout.ts';
import { EquationError } from '../language/errors.ts';
import { quantityNamed } from '../language/model.ts';
import { suggest } from '../language/nearest.ts';
import type { Recorded } from './scenario.ts';
import type { Vocabulary } from './setting.ts';
import { under, type YamlReader } from './yamlReader.ts';

/** A version as packages carry it, by the rules of semver.org. */
export const VERSION_FORM = '\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?';
/** SHA-256 in hexadecimal digits. */
export const DIGEST_FORM = '[0-9a-f]{64}';
const RECORDED_KEYS = ['digest', 'numbers'];

/** The version that a file was written by; faults go to the reader. */
export function readEngine(reader: YamlReader, node: Node | undefined): string | undefined {
  const engine = reader.words(node, 'engine');
  if (engine === undefined || new RegExp(`^${VERSION_FORM}$`).test(engine)) return engine;
  reader.fault(node, `"engine" takes a version of burdenshift such as 0.1.0, not "${engine}".`);
  return undefined;
}

/** Digest and numbers of an earlier run; faults go to the reader. */
export function readRecorded(reader: YamlReader, node: Node | undefined, vocabulary: Vocabulary): Recorded | undefined {
  if (node === undefined) return undefined;
  if (!isMap(node)) {
    reader.fault(node, '"recorded" takes "digest:" and "numbers:" of a run, as an export writes them.');
    return undefined;
  }
  reader.checkKeys(node, RECORDED_KEYS, '"recorded"');
  const digest = reader.words(under(node, 'digest'), 'digest');
  if (digest === undefined || !new RegExp(`^${DIGEST_FORM}$`).test(digest))
    reader.fault(under(node, 'digest') ?? node, '"digest" takes the 64 hexadecimal digits of a run.');
  const numbers = under(node, 'numbers');
  if (numbers !== undefined && !isMap(numbers))
    reader.fault(
      numbers,
      '"numbers" takes quantities with their number, such as "ledger.groupUses[NATO,2035]: 1.5e12".',
    );
  return { digest: digest ?? '', numbers: isMap(numbers) ? readNumbers(reader, numbers, vocabulary) : {} };
}

function readNumbers(reader: YamlReader, map: YAMLMap, vocabulary: Vocabulary): Record<string, number> {
  const found: [string, number][] = [];
  for (const { key, value } of map.items) {
    if (reader.isFull) break;
    const name = isScalar(key) ? String(key.value).trim() : '';
    const trouble = troubleWith(name, vocabulary);
    if (trouble !== undefined)
      reader.fault(key as Node, `${trouble} What it recorded cannot be compared; take it out.`);
    const number = isScalar(value) ? value.value : undefined;
    if (typeof number === 'number' && Number.isFinite(number)) found.push([name, number]);
    else
      reader.fault(
        (value ?? key) as Node,
        `${name} takes a number in the base unit of the quantity, such as 1.5e12, without a unit.`,
      );
  }
  return Object.fromEntries(found);
}

/** Why a text names no single number of the model; undefined where it does. */
function troubleWith(text: string, { model, years }: Vocabulary): string | undefined {
  const match = /^([A-Za-z][\w.]*)(?:\[([^\]]*)\])?$/.exec(text);
  if (!match) return `Cannot read "${text}"; write it like burden.groupExtraCost[NATO_EXCEPT_US,2035].`;
  try {
    const quantity = quantityNamed(model, match[1]!);
    const parts = match[2] === undefined ? [] : match[2].split(',').map((part) => part.trim());
    const year = variesByYear(quantity) ? parts.pop() : undefined;
    if (variesByYear(quantity) && !isYear(year, years))
      return `${match[1]} needs a year from ${years.join(' to ')} at the end of its brackets.`;
    if (placeOf(quantity, parts) !== undefined) return undefined;
    const known = quantity.over.flatMap((d) => d.members);
    const wanted = quantity.over.map((d) => `one of the ${d.label}`).join(' and ') || 'no place';
    return `${match[1]} needs ${wanted}, not "${parts.join(',')}".${suggest(parts.join(','), known)}`;
  } catch (error) {
    if (error instanceof EquationError) return error.message;
    throw error;
  }
}

const isYear = (text: string | undefined, [first, last]: readonly [number, number]) =>
  text !== undefined && /^\d{4}$/.test(text) && Number(text) >= first && Number(text) <= last;
