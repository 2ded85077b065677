/** What the page and the model's worker say to each other; plain data only. */
import type { Checked } from '../model/checked.ts';
import type { Banded, ExplainNode, Ran, Settings } from '../model/facts.ts';
import type { Moves } from './moves.ts';
import type { Answer, Question } from './questions.ts';

/** What the page asks of the worker; each request says which settings it is about, since the worker follows no lever. */
export type Request =
  | { readonly kind: 'run'; readonly id: number; readonly settings: Settings; readonly wants: readonly string[] }
  | {
      readonly kind: 'bands';
      readonly id: number;
      readonly settings: Settings;
      readonly draws: number;
      readonly wants: readonly string[];
    }
  | { readonly kind: 'drop' }
  | { readonly kind: 'digest'; readonly id: number; readonly settings: Settings }
  | { readonly kind: 'explain'; readonly ask: number; readonly settings: Settings; readonly cell: string }
  | { readonly kind: 'moves'; readonly ask: number; readonly settings: Settings; readonly cell: string }
  | { readonly kind: 'cease' }
  | { readonly kind: 'check'; readonly ask: number; readonly settings: Settings }
  | { readonly kind: 'question'; readonly ask: number; readonly settings: Settings; readonly question: Question };

export type Reply =
  | { readonly kind: 'ready'; readonly hasKernels: boolean }
  | Ran
  | Banded
  | { readonly kind: 'digested'; readonly id: number; readonly digest: string }
  | { readonly kind: 'explained'; readonly ask: number; readonly node: ExplainNode }
  | ({ readonly kind: 'checked'; readonly ask: number } & Checked)
  | { readonly kind: 'moved'; readonly ask: number; readonly moves: Moves }
  | { readonly kind: 'answered'; readonly ask: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id?: number; readonly ask?: number; readonly message: string };
