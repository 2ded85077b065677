/** What a brief is about: a run, perhaps beside another, perhaps seen from one capital. */
import { RunView } from '../report/panels/runView.ts';
import type { Run } from '../run/run.ts';
import { BAND_QUANTITIES, type UncertainRun } from '../run/uncertain.ts';

/** The group whose account a brief tells, unless it is of one state. */
export const GROUP = 'NATO_EXCEPT_US';

/** Quantities whose ranges a brief shows. */
export const BRIEF_BANDS: readonly string[] = [...BAND_QUANTITIES, 'parity.outputRatio'];

/** What is asked of a brief. */
export interface BriefWishes {
  /** Codes of the allies that are ranked. */
  readonly allies: readonly string[];
  /** The run with its draws, for ranges. */
  readonly uncertain?: UncertainRun | undefined;
  /** A run to put beside it. */
  readonly compare?: Run | undefined;
  /** ISO code of the ally whose view is told. */
  readonly ally?: string | undefined;
  /** The command line that makes the brief again. */
  readonly command?: string | undefined;
}

/** The runs of a brief as panels read them. */
export interface Context {
  readonly run: Run;
  readonly view: RunView;
  readonly other: RunView | undefined;
  readonly ally: string | undefined;
}

/** The context that wishes describe. */
export const contextOf = (run: Run, { allies, uncertain, compare, ally }: BriefWishes): Context => ({
  ...{ run, view: new RunView(run, allies, uncertain), ally },
  other: compare && new RunView(compare, allies),
});

/** Whether ranges of draws are shown. */
export const hasDraws = ({ view }: Context): boolean => view.uncertain !== undefined;
