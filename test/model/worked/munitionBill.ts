/** What extra orders and capacity cost, and who pays, worked out by hand: the last part of the sector munitions. */
import { workedIn, type Example } from './example.ts';
import { PRICE_BY_BAIN } from './munitionFigures.ts';
import { CAPACITY_MONEY, EXTRA, FUNDED, ORDER_MONEY } from './munitionMoney.ts';

/** IMF, World Economic Outlook, October 2025: GDP of 2025, bn dollars. */
const GERMANY = 5013.574;
const BALTIC = 46.763 + 47.88 + 95.274;

/** The same of the other 26 European members of NATO: from Albania, Belgium, … to Sweden and Türkiye. */
const OTHERS = [
  ...[
    29.939, 716.98, 127.924, 383.384, 459.612, 1891.371, 314.724, 3361.557, 3958.78, 282.019, 103.901, 247.759, 38.386,
  ],
  ...[
    2543.677, 100.642, 18.783, 9.353, 1320.635, 517.102, 1039.619, 337.936, 422.508, 154.587, 79.221, 662.318, 1565.471,
  ],
].reduce((sum, gdp) => sum + gdp, 0);

/** Germany's part of the GDP of European NATO after `years` of growth of 10 % in Germany alone. */
const german = (years: number) => (GERMANY * 1.1 ** years) / (GERMANY * 1.1 ** years + BALTIC + OTHERS);

/** Dollars spent on orders, and all extra spending of 2029. */
const ORDERS = { 2027: EXTRA[2027] * PRICE_BY_BAIN.allied, 2029: EXTRA[2029] * PRICE_BY_BAIN.allied };
const ALL_2029 = CAPACITY_MONEY.artillery + CAPACITY_MONEY.drone + ORDERS[2029] + ORDER_MONEY.drone;

/** Germany without a part in the bill: the others carry all of it. */
const withoutGermany: readonly Example[] = workedIn(
  'today',
  [
    ['munitions.shareOfBill[DEU,2027]', 0, 'set'],
    ['munitions.groupBill[BALTIC,2027]', (4e9 * BALTIC) / (BALTIC + OTHERS), 'by GDP among those who pay'],
    ['munitions.groupBill[EUROPEAN_NATO,2027]', 4e9, 'all of it'],
  ],
  {
    set: {
      'munitionFunding.capacityMoney[artillery]': '4 bn USD2025/year',
      'economy.forecastGrowth': '0 %',
      'munitions.sharesBill[DEU]': '0',
    },
  },
);

/** Nobody is left to pay, so there is nothing to divide by. */
const withoutAll: readonly Example[] = workedIn('today', [['munitions.shareOfBill[POL,2027]', 0, 'nobody pays']], {
  set: { 'munitions.sharesBill': '0' },
});

export const munitionBill: readonly Example[] = [
  ...withoutAll,
  ...withoutGermany,
  ...workedIn('today', [
    ['munitions.payersGDP[2025]', (GERMANY + BALTIC + OTHERS) * 1e9, 'published GDP of European members of NATO'],
    ['munitions.shareOfBill[DEU,2025]', german(0), 'published GDP'],
    ['munitions.shareOfBill[USA,2025]', 0, 'the bill is one of European allies'],
    ['munitions.extraSpending[2030]', 0, 'no money'],
  ]),
  ...workedIn(
    'today',
    [
      ['munitions.orderSpending[artillery,2026]', 0, 'the money begins in 2027'],
      ['munitions.orderSpending[artillery,2027]', ORDERS[2027], 'as far as capacity allows'],
      ['munitions.orderSpending[artillery,2029]', ORDERS[2029], 'as far as capacity allows'],
      ['munitions.orderSpending[artillery,2030]', ORDER_MONEY.artillery, 'all that is offered'],
      ['munitions.unplacedMoney[artillery,2027]', ORDER_MONEY.artillery - ORDERS[2027], 'what capacity could not take'],
      ['munitions.unplacedMoney[artillery,2029]', ORDER_MONEY.artillery - ORDERS[2029], 'what capacity could not take'],
      ['munitions.unplacedMoney[drone,2028]', ORDER_MONEY.drone, 'no capacity stands yet'],
      ['munitions.unplacedMoney[drone,2029]', 0, 'all is placed'],
      ['munitions.extraSpending[2029]', ALL_2029, 'capacity and orders, rounds and drones'],
      ['munitions.shareOfBill[DEU,2027]', german(2), 'two years of growth'],
      ['munitions.bill[DEU,2029]', german(4) * ALL_2029, 'by GDP'],
      ['munitions.bill[CAN,2029]', 0, 'the bill is one of European allies'],
      ['munitions.groupBill[EUROPEAN_NATO,2029]', ALL_2029, 'all of it'],
      ['munitions.groupBill[BALTIC,2029]', (ALL_2029 * BALTIC * (1 - german(4))) / (BALTIC + OTHERS), 'by GDP'],
    ],
    { set: FUNDED },
  ),
];
