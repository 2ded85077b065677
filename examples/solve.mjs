// @ts-check
// What a lever must be for a number to reach a value, and the trade-off between two levers.
//   node examples/solve.mjs
import { solve, writeNumber } from 'burdenshift';

const goal = 'burden.groupShare[NATO_EXCEPT_US,2035] >= 4 %';
const { rows, central } = await solve('hague-2035', { goal, vary: 'spending.coreTarget' });
console.log(`as it stands: ${writeNumber(central, 'share')}`);
console.log(`core target needed: ${writeNumber(rows[0]?.solution.lever ?? NaN, 'share')}`);

const { rows: curve } = await solve('hague-2035', { goal, vary: ['spending.delivery', 'spending.coreTarget'] });
for (const { first, solution } of curve)
  console.log(
    `delivery ${writeNumber(first ?? NaN, 'share')}: core target ${writeNumber(solution.lever, 'share')}${solution.met ? '' : ', not enough'}`,
  );
