/** Numbers of the sector munitionPrices, worked out by hand. */
import { workedIn, type Example } from './example.ts';
import { DOLLAR_OF_2023, DOLLAR_OF_2024, GERAN_PRICE, PAC3_PRICE, PRICE_BY_BAIN } from './munitionFigures.ts';

/** Chair of the NATO Military Committee, October 2023: a 155 mm round at 8 000 euros of 2023, at 0.9245 euro a dollar (Federal Reserve H.10). */
const PRICE_BY_COMMITTEE = (8000 / 0.9245) * DOLLAR_OF_2023;

/** Estonian Ministry of Defence, 2023: dollars of 2023 a round, the middle of 5 000 to 6 000 in NATO, and 600 in Russia. */
const PRICE_BY_ESTONIA = { allied: 5500 * DOLLAR_OF_2023, russian: 600 * DOLLAR_OF_2023 };

export const munitionPrices: readonly Example[] = [
  ...workedIn('today', [
    ['munitionPrices.dollarOf2023', DOLLAR_OF_2023, 'ratio of the deflators'],
    ['munitionPrices.dollarOf2024', DOLLAR_OF_2024, 'ratio of the deflators'],
    ['munitionPrices.alliedPriceOfCommittee', PRICE_BY_COMMITTEE, 'euros to dollars, dollars to those of 2025'],
    ['munitionPrices.alliedRoundPrice', PRICE_BY_BAIN.allied, 'published'],
    ['munitionPrices.russianRoundPrice', PRICE_BY_BAIN.russian, 'published'],
    ['munitionPrices.artilleryPrice[USA]', PRICE_BY_BAIN.allied, 'published for NATO'],
    ['munitionPrices.artilleryPrice[UKR]', PRICE_BY_BAIN.allied, 'Ukraine pays as NATO does'],
    ['munitionPrices.artilleryPrice[RUS]', PRICE_BY_BAIN.russian, 'published for Russia'],
    ['munitionPrices.missilePrice', PAC3_PRICE, 'published, dollars of 2025'],
    ['munitionPrices.oneWayDronePrice', GERAN_PRICE, 'published, dollars of 2025'],
    ['munitionPrices.publishedCost[artillery,EUROPEAN_ALLIES]', PRICE_BY_BAIN.allied, 'published for NATO'],
    ['munitionPrices.publishedCost[artillery,RUS]', PRICE_BY_BAIN.russian, 'published for Russia'],
    ['munitionPrices.publishedCost[interceptor,EUROPEAN_ALLIES]', PAC3_PRICE, 'all producers alike'],
    ['munitionPrices.publishedCost[drone,UKR]', GERAN_PRICE, 'all producers alike'],
    ['munitionPrices.unitCost[drone,RUS]', GERAN_PRICE, 'as published'],
  ]),
  ...workedIn(
    'today',
    [
      ['munitionPrices.alliedRoundPrice', PRICE_BY_ESTONIA.allied, 'published'],
      ['munitionPrices.russianRoundPrice', PRICE_BY_ESTONIA.russian, 'published'],
      ['munitionPrices.unitCost[artillery,USA]', PRICE_BY_ESTONIA.allied * 1.5, 'half as dear again as published'],
      ['munitionPrices.unitCost[interceptor,USA]', PAC3_PRICE * 1.5, 'half as dear again as published'],
    ],
    { set: { 'munitionPrices.roundPrice': 'estonia', 'munitionPrices.priceFactor': '1.5' } },
  ),
  ...workedIn(
    'today',
    [
      ['munitionPrices.alliedRoundPrice', PRICE_BY_COMMITTEE, 'euros to dollars, dollars to those of 2025'],
      ['munitionPrices.russianRoundPrice', PRICE_BY_BAIN.russian, 'the Committee gives none; as with Bain'],
    ],
    { set: { 'munitionPrices.roundPrice': 'militaryCommittee' } },
  ),
];
