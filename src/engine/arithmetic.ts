/** The functions an equation may call that machines disagree about; to be the same bits everywhere. */

/** e to the power x. */
export const exp = (x: number): number => Math.exp(x);

/** The natural logarithm. */
export const log = (x: number): number => Math.log(x);

/** x to the power y, for x ≥ 0. */
export const pow = (x: number, y: number): number => x ** y;
