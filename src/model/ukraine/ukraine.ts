/** What the alternatives for a line mean: who holds which area, how long the line and the further border are. */
import { choice, dimension, eq, parameter, variable, year } from '../../language/quantity.ts';

const FROM_MEMORY = 'from memory, not sourced';

// --- area ---

/** Dated readings of the area that Russia holds, by the edition of the published figure. */
export const reading = dimension('reading', 'dated readings of the area', [
  ...['2022-02-23', 'deepstate-2023-01-01', '2024-07-08', '2025-01-02', '2026-01-01', '2026-08-22'],
]);

export const line = choice({
  label: 'line',
  options: {
    todaysLine: 'the line of contact of August 2026',
    lineFebruary2022: 'the line before 24 February 2022: the contact line in the Donbas and the approaches to Crimea',
    borders1991: 'the borders of 1991, Crimea included',
  },
  initially: 'todaysLine',
  because: 'without a scenario nobody moves from the line that is there',
});

export const area = parameter({
  label: 'area within the borders of 1991',
  unit: 'km2',
  from: { series: 'ukraine.area', place: 'UKR', year: 'latest' },
});

export const readArea = parameter({
  label: 'area held by Russia, dated reading',
  unit: 'km2',
  over: [reading],
  from: { series: 'ukraine.occupiedArea@{reading}', place: 'UKR', year: 'latest' },
});

export const yearOfReading = parameter({
  label: 'year at whose end the reading stands',
  unit: 'year',
  over: [reading],
  assumed: {
    value: 2026,
    at: {
      '2022-02-23': 2021,
      'deepstate-2023-01-01': 2022,
      '2024-07-08': 2023,
      '2025-01-02': 2024,
      '2026-01-01': 2025,
      '2026-08-22': 2026,
    },
    because:
      'a definition: a reading on the first days of January is the end of the year before; the tables have none for the end of 2023, where the first computed trace (8 July 2024) stands, and for 2026 the newest stands',
  },
});

export const areaBefore2022 = parameter({
  label: 'area held by Russia before 24 February 2022',
  unit: 'km2',
  from: { series: 'ukraine.occupiedArea@2022-02-23', place: 'UKR', year: 'latest' },
});

export const areaToday = parameter({
  label: 'area held by Russia in August 2026',
  unit: 'km2',
  from: { series: 'ukraine.occupiedArea@2026-08-22', place: 'UKR', year: 'latest' },
});

export const lineChangeYear = parameter({
  label: 'first year in which the chosen line holds',
  unit: 'year',
  range: [2026, 2040],
  lever: { min: 2026, max: 2035, step: 1 },
  assumed: { value: 2027, because: 'a setting: the first full year after the newest reading' },
});

export const areaRead = variable({
  label: 'area held by Russia, read at the end of the year (0: no reading)',
  unit: 'km2',
  equals: eq`sum(when(${yearOfReading} = ${year}, ${readArea}, 0), ${reading})`,
});

export const observedArea = variable({
  label: 'area held by Russia at the end of the year, last reading kept',
  unit: 'km2',
  before: areaBefore2022,
  equals: () => eq`when(${areaRead} > 0, ${areaRead}, lastYear(${observedArea}))`,
});

export const areaBehindLine = variable({
  label: 'area behind the chosen line',
  unit: 'km2',
  equals: eq`choose(${line}, todaysLine: ${areaToday}, lineFebruary2022: ${areaBefore2022}, borders1991: 0)`,
});

export const areaHeldByRussia = variable({
  label: 'area held by Russia at the end of the year',
  unit: 'km2',
  equals: eq`when(${year} < ${lineChangeYear}, ${observedArea}, ${areaBehindLine})`,
});

export const shareHeld = variable({
  label: 'share of the country held by Russia',
  unit: 'share',
  equals: eq`${areaHeldByRussia} / ${area}`,
});

export const areaRegained = variable({
  label: 'area regained against August 2026 if the chosen line holds',
  unit: 'km2',
  equals: eq`${areaToday} - ${areaBehindLine}`,
});

export const shareRegained = variable({
  label: 'share of the area held in August 2026 that the chosen line returns',
  unit: 'share',
  equals: eq`${areaRegained} / ${areaToday}`,
});

// --- length of the line ---

export const trace = choice({
  label: 'how the line of today is measured',
  options: {
    computed: 'every bend of the trace of August 2026',
    generalised: 'the same trace with bends below 5 km straightened',
    official: 'active front as the commander-in-chief put it in September 2025',
  },
  initially: 'computed',
  because:
    'the newest dated figure; a patrolled line is nearer to the straightened one, the official figure is a year older',
});

export const computedLine = parameter({
  label: 'line of contact, computed trace of August 2026',
  unit: 'km',
  from: { series: 'ukraine.lineLength@2026-08-22', place: 'UKR', year: 'latest' },
});

export const generalisedLine = parameter({
  label: 'line of contact of August 2026, bends below 5 km straightened',
  unit: 'km',
  from: { series: 'ukraine.lineLengthGeneralised5km@2026-08-22', place: 'UKR', year: 'latest' },
});

export const officialLine = parameter({
  label: 'active front, commander-in-chief, September 2025',
  unit: 'km',
  from: { series: 'ukraine.lineLength@syrskyi-2025-09', place: 'UKR', year: 'latest' },
});

export const donbasLine = parameter({
  label: 'contact line in the Donbas before 24 February 2022',
  unit: 'km',
  range: [300, 600],
  assumed: {
    value: 427,
    low: 420,
    high: 500,
    because: `${FROM_MEMORY}: reports of the OSCE mission put it at 420 to 427 km, others at up to 500`,
  },
});

export const crimeaApproaches = parameter({
  label: 'land approaches to Crimea',
  unit: 'km',
  range: [0, 250],
  assumed: {
    value: 10,
    low: 5,
    high: 20,
    because: `${FROM_MEMORY}: the isthmus of Perekop, Chonhar and the Arabat spit; the water of the Syvash is left out`,
  },
});

export const borderWithRussia = parameter({
  label: 'land border with Russia, line of 1991',
  unit: 'km',
  range: [1500, 2500],
  assumed: {
    value: 1974,
    low: 1926,
    high: 2295,
    because: `${FROM_MEMORY}: 1 974 km on land; 2 295 with the sea border`,
  },
});

export const borderOutsideControl = parameter({
  label: 'border with Russia outside control before 24 February 2022',
  unit: 'km',
  range: [0, 600],
  assumed: {
    value: 409,
    because: 'the stretch that the OSCE observer missions reported as outside government control',
  },
});

export const borderWithBelarus = parameter({
  label: 'border with Belarus',
  unit: 'km',
  range: [800, 1400],
  assumed: { value: 1084, low: 1080, high: 1090, because: FROM_MEMORY },
});

export const borderWithTransnistria = parameter({
  label: 'border with Moldova along Transnistria',
  unit: 'km',
  range: [0, 1300],
  assumed: {
    value: 454,
    low: 400,
    high: 460,
    because: `${FROM_MEMORY}; counted because the official figure for today's border names Moldova with Russia and Belarus`,
  },
});

export const furtherBorderToday = parameter({
  label: 'further border with Russia, Belarus and Moldova held by Ukraine',
  unit: 'km',
  from: { series: 'ukraine.borderLengthHeld', place: 'UKR', year: 2024 },
});

export const lineOfToday = variable({
  label: 'line of contact of today',
  unit: 'km',
  equals: eq`choose(${trace}, computed: ${computedLine}, generalised: ${generalisedLine}, official: ${officialLine})`,
});

export const lineOfFebruary2022 = variable({
  label: 'line of February 2022',
  unit: 'km',
  equals: eq`${donbasLine} + ${crimeaApproaches}`,
});

export const lineLength = variable({
  label: 'length of the chosen line',
  unit: 'km',
  equals: eq`choose(${line}, todaysLine: ${lineOfToday}, lineFebruary2022: ${lineOfFebruary2022}, borders1991: ${borderWithRussia})`,
});

export const borderHeldWithFebruary2022 = variable({
  label: 'border with Russia held under the line of February 2022',
  unit: 'km',
  equals: eq`${borderWithRussia} - ${borderOutsideControl}`,
});

export const borderApartFromRussia = variable({
  label: 'border with Belarus and Transnistria',
  unit: 'km',
  equals: eq`${borderWithBelarus} + ${borderWithTransnistria}`,
});

export const furtherBorderLength = variable({
  label: 'further border with Russia, Belarus and Transnistria beside the line',
  unit: 'km',
  equals: eq`choose(${line}, todaysLine: ${furtherBorderToday}, lineFebruary2022: ${borderHeldWithFebruary2022} + ${borderApartFromRussia}, borders1991: ${borderApartFromRussia})`,
});

export const lineAndBorderLength = variable({
  label: 'line and further border together',
  unit: 'km',
  equals: eq`${lineLength} + ${furtherBorderLength}`,
});
