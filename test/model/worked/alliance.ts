/** The allies in 2025 and 2026, as published: what sums and counts over the whole alliance rest on. */

/** Ally; GDP of 2025 in bn dollars (IMF, World Economic Outlook, October 2025); core share of GDP in 2025 and 2026 in per cent (NATO, July 2026). */
type Published = readonly [code: string, gdp: number, share2025: number, share2026: number];

/** The 31 allies with armed forces. */
export const ALLIES: readonly Published[] = [
  ['ALB', 29.939, 1.48, 2.15],
  ['BEL', 716.98, 2, 2],
  ['BGR', 127.924, 2.13, 2.22],
  ['CAN', 2283.599, 2.03, 2.13],
  ['CZE', 383.384, 1.86, 2.01],
  ['DEU', 5013.574, 2.22, 2.69],
  ['DNK', 459.612, 3.27, 3.49],
  ['ESP', 1891.371, 2, 2],
  ['EST', 46.763, 3.93, 5.1],
  ['FIN', 314.724, 2.75, 2.65],
  ['FRA', 3361.557, 2.04, 2.22],
  ['GBR', 3958.78, 2.32, 2.56],
  ['GRC', 282.019, 2.79, 3.65],
  ['HRV', 103.901, 2.07, 2.03],
  ['HUN', 247.759, 2.06, 2.09],
  ['ITA', 2543.677, 2.09, 2.1],
  ['LTU', 95.274, 4.03, 5.33],
  ['LUX', 100.642, 2.01, 2.03],
  ['LVA', 47.88, 3.67, 4.92],
  ['MKD', 18.783, 2.1, 2.09],
  ['MNE', 9.353, 2.04, 2.17],
  ['NLD', 1320.635, 2.53, 2.58],
  ['NOR', 517.102, 3.16, 3.17],
  ['POL', 1039.619, 4.25, 4.68],
  ['PRT', 337.936, 2.01, 2.1],
  ['ROU', 422.508, 2.19, 2.43],
  ['SVK', 154.587, 2.03, 2.02],
  ['SVN', 79.221, 1.57, 1.61],
  ['SWE', 662.318, 2.85, 3.22],
  ['TUR', 1565.471, 2.33, 2.85],
  ['USA', 30615.743, 3.17, 3.17],
];

/** Iceland has neither armed forces nor a share; its GDP of 2025 in bn dollars (IMF, October 2025). */
export const ICELANDIC_GDP = 38.386;
