/** The upstream files as published, where they are at hand beside the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RAW = new URL('../../../../shared/data/raw/', import.meta.url);

/** Whether the file is at hand; a test that needs it is skipped otherwise, and its name says why. */
export const atHand = (name: string): boolean => existsSync(fileURLToPath(new URL(name, RAW)));

export const upstream = (name: string): Buffer => readFileSync(fileURLToPath(new URL(name, RAW)));
