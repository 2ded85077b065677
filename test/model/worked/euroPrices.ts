/** Prices of the euro area and what a euro of each year is worth in dollars of 2025, worked out from its 21 members. */
import { of } from './imf.ts';

// IMF, World Economic Outlook, October 2025. State, GDP at constant national prices of 2022 to 2025 in bn, GDP deflator of 2022
// to 2026. Cyprus and Malta are not in the table at hand: output up to 2025 and prices are assumed flat.
const TABLE = `
AUT  419.591  415.584  411.475  412.585 106.772  113.87  117.68 121.548 124.523
BEL  513.518  519.688  524.984  530.576 109.774 114.723 116.953 119.634 121.728
BGR  135.781  138.343  142.231  146.569 123.994 133.894 142.628 151.125 157.714
CYP        1        1        1        1     100     100     100     100     100
DEU  3650.52  3618.69  3600.74 3607.606 109.283 116.598 120.224 123.034 125.362
ESP 1281.423 1312.958 1358.323 1397.821  107.37 114.075 117.375  119.79 122.754
EST   29.789   28.972   28.946   29.083 121.859 132.382 137.664  142.35 148.193
FIN  230.435  228.271  229.199  230.361 115.492 119.539 120.403 120.953 123.185
FRA 2543.966  2585.16 2613.658 2631.205 104.325 109.479 111.767 113.105 114.833
GRC  192.495  196.984  201.459  205.416 107.979 114.322 117.926 121.546 124.605
HRV   62.599   64.676   67.217   69.301 108.016 120.695 127.375 132.733 136.148
IRL  538.384  524.729  538.369  587.431  96.719     100 104.537 106.818  108.04
ITA 1906.866 1920.508 1934.445 1944.998 104.783 110.981 113.324 115.781 118.113
LTU     58.1   58.349   59.939   61.577 116.089 126.487 130.821 136.978 141.468
LUX    63.26   63.322    63.55   64.297 121.296 129.678 135.611 138.575 140.653
LVA   31.818   32.726   32.581   32.916 113.457 120.309  123.41 128.777 133.123
MLT        1        1        1        1     100     100     100     100     100
NLD  936.192  930.569  940.622  954.099 106.156 112.848 119.332 122.542 125.367
PRT  231.618   237.67  242.246  246.776 105.328 112.729 117.724 121.235 123.937
SVK  100.133  102.304  104.413  105.363 109.901 121.045 125.449 129.892 134.177
SVN   45.952   47.044   47.858   48.385 123.785 136.149  140.87 144.952 148.414`;

interface Member {
  readonly code: string;
  readonly volumes: readonly number[];
  readonly deflators: readonly number[];
}

const members: readonly Member[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code, ...figures] = line.trim().split(/ +/);
    const numbers = figures.map(Number);
    return { code: code!, volumes: numbers.slice(0, 4), deflators: numbers.slice(4) };
  });

/** Real GDP in dollars of 2025: that of 2025 moved back with volume, or on with the growth of 2026. */
const gdpOf = ({ code, volumes }: Member, year: number) =>
  year === 2026 ? of(code).gdp2026 : (of(code).gdp2025 * volumes[year - 2022]!) / volumes[3]!;

/** Mean of the members' prices over those of 2025, weighted by real GDP of the year. */
function priceLevel(year: number): number {
  const weights = members.map((member) => gdpOf(member, year));
  const prices = members.map(({ deflators }) => deflators[year - 2022]! / deflators[3]!);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, i) => sum + weight * prices[i]!, 0) / total;
}

/** Price level of the euro area, 2025 = 1. */
export const EURO_PRICES = {
  2022: priceLevel(2022),
  2023: priceLevel(2023),
  2024: priceLevel(2024),
  2025: 1,
  2026: priceLevel(2026),
} as const;

/** Federal Reserve, H.10, yearly means: euros per dollar. */
export const EUROS_PER_DOLLAR = { 2022: 0.9493, 2023: 0.9245, 2024: 0.9242, 2025: 0.8845 } as const;

const worth = (year: keyof typeof EURO_PRICES) => 1 / EUROS_PER_DOLLAR[2025] / EURO_PRICES[year];

/** Dollars of 2025 for a euro of the year: at prices and the exchange rate of 2025. */
export const DOLLARS_PER_EURO = {
  2022: worth(2022),
  2023: worth(2023),
  2024: worth(2024),
  2025: worth(2025),
  2026: worth(2026),
} as const;
