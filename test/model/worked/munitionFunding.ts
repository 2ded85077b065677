/** Numbers of the sector munitionFunding, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import { GERAN_PRICE, PAC3_PRICE, PRICE_BY_BAIN } from './munitionFigures.ts';
import {
  BEGUN,
  CAPACITY_COST,
  CAPACITY_MONEY,
  COMPLETED,
  FUNDED,
  IN_CONSTRUCTION,
  IN_DESIGN,
  ORDER_MONEY,
  ORDERED,
  STAGE,
  STANDING,
} from './munitionMoney.ts';

const money: readonly Example[] = workedIn(
  'today',
  [
    ['munitionFunding.isFunded[2026]', 0, 'the money begins in 2027'],
    ['munitionFunding.isFunded[2027]', 1, 'the first year'],
    ['munitionFunding.isFunded[2033]', 1, 'the last year'],
    ['munitionFunding.isFunded[2034]', 0, 'over'],
    ['munitionFunding.capacitySpending[artillery,2026]', 0, 'the money begins in 2027'],
    ['munitionFunding.capacitySpending[artillery,2027]', CAPACITY_MONEY.artillery, 'set'],
    ['munitionFunding.capacitySpending[drone,2033]', CAPACITY_MONEY.drone, 'set'],
    ['munitionFunding.offeredOrders[artillery,2026]', 0, 'the money begins in 2027'],
    ['munitionFunding.offeredOrders[artillery,2027]', ORDER_MONEY.artillery, 'set'],
    ['munitionFunding.offeredOrders[interceptor,2027]', 0, 'none is set'],
    ['munitionFunding.europeanCost[artillery]', PRICE_BY_BAIN.allied, 'published for NATO'],
    ['munitionFunding.europeanCost[interceptor]', PAC3_PRICE, 'all producers alike'],
    ['munitionFunding.europeanCost[drone]', GERAN_PRICE, 'all producers alike'],
    ['munitionFunding.costOfCapacity[artillery]', CAPACITY_COST.artillery, 'half of the value of a year of output'],
    ['munitionFunding.costOfCapacity[interceptor]', PAC3_PRICE / 2, 'half of the value of a year of output'],
    ['munitionFunding.orderedCapacity[artillery,2027]', ORDERED.artillery, 'money per cost'],
    ['munitionFunding.orderedCapacity[drone,2027]', 200, '7 m dollars at 35 000'],
    ['munitionFunding.orderedCapacity[drone,2034]', 0, 'the money is over'],
  ],
  { set: FUNDED },
);

const building: readonly Example[] = workedIn(
  'today',
  [
    ['munitionFunding.stageRate', STAGE, 'two stages in three years'],
    ['munitionFunding.inDesign[artillery,2026]', 0, 'nothing is ordered yet'],
    ['munitionFunding.inDesign[artillery,2027]', IN_DESIGN[2027] * ORDERED.artillery, 'the first order'],
    [
      'munitionFunding.inDesign[artillery,2028]',
      IN_DESIGN[2028] * ORDERED.artillery,
      'a third of the first, the second',
    ],
    ['munitionFunding.inDesign[drone,2029]', IN_DESIGN[2029] * ORDERED.drone, 'a ninth, a third and the third order'],
    ['munitionFunding.begun[artillery,2027]', 0, 'nothing stood in design'],
    ['munitionFunding.begun[artillery,2028]', BEGUN[2028] * ORDERED.artillery, 'two thirds of the first order'],
    ['munitionFunding.begun[drone,2029]', BEGUN[2029] * ORDERED.drone, 'two thirds of 4/3 orders'],
    ['munitionFunding.inConstruction[artillery,2028]', IN_CONSTRUCTION[2028] * ORDERED.artillery, 'what has begun'],
    ['munitionFunding.inConstruction[drone,2029]', IN_CONSTRUCTION[2029] * ORDERED.drone, '2/9 and 8/9 of an order'],
    ['munitionFunding.completed[artillery,2028]', 0, 'nothing stood in construction'],
    ['munitionFunding.completed[artillery,2029]', COMPLETED[2029] * ORDERED.artillery, 'two thirds of two thirds'],
    ['munitionFunding.completed[drone,2030]', COMPLETED[2030] * ORDERED.drone, 'two thirds of 10/9 orders'],
    ['munitionFunding.fundedCapacity[artillery,2028]', 0, 'nothing stands yet'],
    ['munitionFunding.fundedCapacity[artillery,2029]', STANDING[2029] * ORDERED.artillery, '4/9 of an order'],
    ['munitionFunding.fundedCapacity[drone,2030]', STANDING[2030] * ORDERED.drone, '4/9 and 20/27 of an order'],
  ],
  { set: FUNDED },
);

const quickest: readonly Example[] = [
  ...workedIn('today', [['munitionFunding.stageRate', 2 / 5, 'two stages in five years']], {
    set: { 'munitionFunding.leadTime': '5 year' },
  }),
  ...workedIn('today', [['munitionFunding.stageRate', 1, 'no stage takes less than a year']], {
    set: { 'munitionFunding.stages': '4' },
  }),
];

export const munitionFunding: readonly Example[] = [...money, ...building, ...quickest];
