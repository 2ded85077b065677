/** Published figures and assumptions on munitions on which several tables of worked numbers rest. */

/** Months in a year, by which monthly rates are annualised. */
export const MONTHS = 12;

/** US Department of Defense (2022-24), US Army (2025): 155 mm projectiles a month; the last rate is held. */
export const US_MONTHLY = { 2022: 14_000, 2023: 28_000, 2024: 40_000, 2025: 40_000 };

/** The same, in projectiles a year. */
export const US_ROUNDS = {
  2022: US_MONTHLY[2022] * MONTHS,
  2023: US_MONTHLY[2023] * MONTHS,
  2024: US_MONTHLY[2024] * MONTHS,
  2025: US_MONTHLY[2025] * MONTHS,
};

/** European Commission (2022-24), with NATO (2025): claimed capacity for 155 mm rounds, a year; the last claim is held. */
export const EUROPEAN_CLAIM = { 2022: 0.3e6, 2023: 0.5e6, 2024: 1e6, 2025: 2e6 };

/** Assumption: Ukrainian capacity for artillery rounds, a year. */
export const UKRAINIAN_ROUNDS = 0.3e6;

/** Estonian Foreign Intelligence Service (2022, 2024), RUSI (2023): Russian rounds a year, made or refurbished; the last is held. */
export const RUSSIAN_ROUNDS = { 2022: 0.4e6, 2023: 2.5e6, 2024: 4.5e6, 2025: 4.5e6 };

/** Assumption: part of the Russian estimate that is refurbished stock. */
export const REFURBISHED_PART = 0.43;

/** Assumption: Russian rounds in store at the start of 2022. */
const STORE_OF_2022 = 8e6;

const OUT_OF_STORE =
  REFURBISHED_PART * (RUSSIAN_ROUNDS[2022] + RUSSIAN_ROUNDS[2023] + RUSSIAN_ROUNDS[2024] + RUSSIAN_ROUNDS[2025]);

/** Russian rounds left in store at the end of 2025, after the four years that the estimate implies. */
export const STORE_OF_2025 = STORE_OF_2022 - OUT_OF_STORE;

/** Russian rounds left in store at the end of 2024. */
export const STORE_OF_2024 = STORE_OF_2025 + REFURBISHED_PART * RUSSIAN_ROUNDS[2025];

/** President of Ukraine, 31 October 2025: Russian rounds of 2025 and plan for 2026, artillery and mortar. */
export const BY_UKRAINE = { 2025: 7e6, 2026: 8e6 };

/** Russian rounds refurbished a year: as the estimate implies to 2025, then half of what is left, since that is less. */
export const REFURBISHED = {
  2022: REFURBISHED_PART * RUSSIAN_ROUNDS[2022],
  2023: REFURBISHED_PART * RUSSIAN_ROUNDS[2023],
  2025: REFURBISHED_PART * RUSSIAN_ROUNDS[2025],
  2026: STORE_OF_2025 / 2,
  2027: STORE_OF_2025 / 4,
  2030: STORE_OF_2025 / 2 ** 5,
};

/** Russian rounds newly made: what the estimate leaves beside the refurbished ones; that of 2025 is held. */
export const RUSSIAN_NEW = {
  2022: RUSSIAN_ROUNDS[2022] - REFURBISHED[2022],
  2023: RUSSIAN_ROUNDS[2023] - REFURBISHED[2023],
  2025: RUSSIAN_ROUNDS[2025] - REFURBISHED[2025],
};

/** Lockheed Martin: PAC-3 MSE of 2025, a year; 2024 is assumed from "a fifth more than in 2024". */
export const PAC3 = { 2024: 517, 2025: 620 };

/** Assumption: European interceptors of this class, a year. */
export const EUROPEAN_INTERCEPTORS = 250;

/** Ukrainian military intelligence: Russian long-range missiles of 2025, 150 a month. */
export const RUSSIAN_MISSILES = 150 * MONTHS;

/** CNN (2023; nine months of 2024), Ukrainian military intelligence (2 700 a month in September 2025): Geran-2 a year. */
export const GERAN = { 2023: 2738, 2024: 5760 / (9 / 12), 2025: 2700 * MONTHS };

/** Assumptions: long-range one-way drones of the other producers, a year. */
export const DRONES = { USA: 300, EUROPEAN_ALLIES: 500, UKR: 20_000 };

/** IMF, World Economic Outlook, October 2025: US GDP deflator, index. */
const DEFLATOR = { 2023: 122.39, 2024: 125.428, 2025: 128.479 };

/** Dollars of 2025 per dollar of 2023. */
export const DOLLAR_OF_2023 = DEFLATOR[2025] / DEFLATOR[2023];

/** Dollars of 2025 per dollar of 2024. */
export const DOLLAR_OF_2024 = DEFLATOR[2025] / DEFLATOR[2024];

/** Bain, 2024: a 155 mm round at 4 000 dollars and a 152 mm round at 1 000 dollars of 2024, in dollars of 2025. */
export const PRICE_BY_BAIN = { allied: 4000 * DOLLAR_OF_2024, russian: 1000 * DOLLAR_OF_2024 };

/** US Army, September 2025: a PAC-3 MSE with associated hardware, dollars. */
export const PAC3_PRICE = 4.97e6;

/** Ukrainian military intelligence, 2025: a Geran-2, dollars. */
export const GERAN_PRICE = 70_000;

/** Assumption: complete rounds per projectile in the United States. */
export const US_REALISATION = 0.9;

/** Assumptions: European output per claimed capacity, 55 % to 2025; then a third of the distance to 80 % is closed each year. */
export const realisation = (year: number): number => 0.8 - (0.8 - 0.55) * (2 / 3) ** Math.max(0, year - 2025);

/** US Army: goal of 100 000 projectiles a month for 2026, two years late by assumption: half built in 2027, all in 2028. */
export const US_CAPACITY = {
  2025: US_ROUNDS[2025],
  2026: US_ROUNDS[2025],
  2027: (US_ROUNDS[2025] + 100_000 * MONTHS) / 2,
  2028: 100_000 * MONTHS,
};

/** European rounds a year without extra orders: the claim of 2025 is held, and more of it is realised each year. */
export const europeanRounds = (year: number): number => EUROPEAN_CLAIM[2025] * realisation(year);

/** NATO rounds a year without extra orders: United States and European allies. */
export const ALLIED_ROUNDS = {
  2024: US_ROUNDS[2024] * US_REALISATION + EUROPEAN_CLAIM[2024] * realisation(2024),
  2025: US_CAPACITY[2025] * US_REALISATION + europeanRounds(2025),
  2026: US_CAPACITY[2026] * US_REALISATION + europeanRounds(2026),
  2027: US_CAPACITY[2027] * US_REALISATION + europeanRounds(2027),
  2030: US_CAPACITY[2028] * US_REALISATION + europeanRounds(2030),
};

/** Czech initiative, President of Czechia, 16 February 2026: rounds bought in third countries, 2025. */
export const THIRD_COUNTRIES = 1.9e6;

/** Assumption: part of the third-country purchases that goes on after 2025. */
export const CONTINUATION = 0.6;
