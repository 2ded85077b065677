/** Loaded before the command line: kills the process at the step that DIE_AT counts, in the middle of a write or before a move. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env['DIE_AT']);
const die = () => process.kill(process.pid, 'SIGKILL');
const { writeSync, renameSync, linkSync } = fs;
fs.writeSync = (file, bytes, ...rest) => {
  if (--left !== 0) return writeSync(file, bytes, ...rest);
  writeSync(file, bytes, 0, Math.floor(bytes.length / 2));
  return die();
};
fs.renameSync = (from, to) => (--left === 0 ? die() : renameSync(from, to));
fs.linkSync = (from, to) => (--left === 0 ? die() : linkSync(from, to));
syncBuiltinESMExports();
