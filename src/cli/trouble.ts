/** What is said, and with which exit code, when something is wrong. */
import {
  CaseError,
  DiscoveryError,
  EquationError,
  FigureError,
  KeptError,
  PictureError,
  legible,
  QueryError,
  QueueError,
  RunError,
  ScenarioError,
  SpreadError,
  StatementError,
  SweepError,
  UnitError,
} from '../index.ts';

/** A command line that makes no sense: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const FAULTS_OF_INPUT = [
  CaseError,
  DiscoveryError,
  EquationError,
  FigureError,
  KeptError,
  QueryError,
  QueueError,
  PictureError,
  RunError,
  ScenarioError,
  SpreadError,
  StatementError,
  SweepError,
  UnitError,
];

/** 1 where the input has faults, 2 where the command line is wrong, 3 where the fault is ours. */
export function exitCodeOf(error: unknown): 1 | 2 | 3 {
  if (error instanceof UsageError) return 2;
  return FAULTS_OF_INPUT.some((kind) => error instanceof kind) || isFileError(error) ? 1 : 3;
}

/** The message for the reader; a stack only where the fault is ours. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return legible(String(error));
  if (isFileError(error)) return legible(fileWords(error as NodeJS.ErrnoException));
  if (exitCodeOf(error) !== 3) return legible(error.message);
  return `a fault of burdenshift itself, please report it.\n${error.stack ?? error.message}`;
}

const FILE_WORDS: Readonly<Record<string, string>> = {
  ...{
    ENOSPC: 'no space is left on the disk',
    EDQUOT: 'the quota of the disk is used up',
    EFBIG: 'the file would be larger than is allowed',
  },
  ...{ EACCES: 'this may not be read or written', EPERM: 'this may not be done', EROFS: 'the disk can only be read' },
  ...{
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'part of the path is no folder',
    EISDIR: 'this is a folder',
  },
  ...{ ENAMETOOLONG: 'the name is too long', EMFILE: 'too many files are open', EIO: 'the disk does not answer' },
  ...{ EADDRNOTAVAIL: 'this machine has no such address', ENOTFOUND: 'there is no such address' },
};

/** What went wrong with a file or an address, with its name and the code that the system gives. */
function fileWords({ code = '', path, dest, message }: NodeJS.ErrnoException & { readonly dest?: string }): string {
  const words = Object.hasOwn(FILE_WORDS, code) ? `${FILE_WORDS[code]} (${code})` : message;
  return [dest ?? path, `${words}.`].filter((part) => part !== undefined).join(': ');
}

const isFileError = (error: unknown) =>
  error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code));
