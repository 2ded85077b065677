/** What the IMF publishes on every state of the model, and the lists of states that sums run over. */

// IMF, World Economic Outlook, October 2025. State, GDP of 2025 in bn dollars, real growth of 2026 in per cent, people of 2025 and
// of 2026 in millions, GDP of 2025 in bn of national currency, national currency per international dollar of 2025. The IMF table at
// hand leaves out Cyprus and Malta: their rows are the assumptions that the model states for them.
const TABLE = `
ALB    29.939 3.572   2.695   2.668           2662.038  42.341
BEL    716.98  0.98  11.867  11.913            634.749   0.705
BGR   127.924 3.089   6.263   6.211            221.503   0.833
CAN  2283.599 1.541  41.569  41.564           3182.248   1.169
CZE   383.384 2.012  10.904  10.871           8410.931  12.888
DEU  5013.574 0.944  83.664  83.777           4438.568   0.721
DNK   459.612 2.205   6.002   6.046           3040.409   5.977
ESP  1891.371 1.958  49.721  50.314            1674.45   0.592
EST    46.763 1.459   1.374   1.372               41.4   0.614
FIN   314.724 1.311   5.612   5.616            278.628   0.746
FRA  3361.557 0.911  68.628  68.821           2976.021   0.656
GBR   3958.78 1.264  69.868  70.414           2990.314   0.671
GRC   282.019 2.043   10.38  10.364            249.674   0.535
HRV   103.901 2.737   3.854   3.852             91.985   0.464
HUN   247.759   2.1    9.56   9.536          86733.179 188.396
ISL    38.386 2.306   0.391     0.4           4905.342 155.874
ITA  2543.677 0.759  58.934  58.879           2251.944   0.605
LTU    95.274 2.933   2.889   2.889             84.347    0.51
LUX   100.642 2.092   0.685   0.699               89.1   0.853
LVA     47.88 2.164   1.868   1.864             42.388   0.514
MKD    18.783   3.2    1.81     1.8           1023.639  19.166
MNE     9.353   3.2   0.624   0.624              8.281   0.386
NLD  1320.635 1.222  18.048  18.144           1169.172   0.771
NOR   517.102 1.615   5.628   5.671           5398.841   8.991
POL  1039.619 3.136  36.497  36.213           3894.762   1.928
PRT   337.936  2.12  10.757   10.73            299.178   0.559
ROU   422.508 1.379  18.832  18.715           1905.656   2.072
SVK   154.587 1.656   5.419   5.406            136.857   0.531
SVN    79.221   2.3   2.131   2.135             70.135    0.57
SWE   662.318 1.932  10.676   10.76           6535.009   8.377
TUR  1565.471 3.693  86.026  86.447          62178.372  16.507
USA 30615.743 2.102 341.698 342.594          30615.743       1
AUS  1829.508 2.149  27.743  28.089           2850.743   1.439
AUT   566.456 0.764   9.182   9.205            501.489    0.73
CHE  1002.666 1.275   9.029   9.093            834.508   0.946
CYP      39.5   2.5       1       1                 35     0.6
IRL   708.771 1.268   5.489   5.546            627.482   0.773
JPN  4279.828 0.633 123.291 122.656         632053.269  93.523
KOR  1858.572  1.83  51.681  51.611 2611005.6000000001 776.295
MLT      27.1   2.5     0.6     0.6                 24     0.6
NZL   262.909  2.23   5.324   5.377            445.414     1.5`;

/** The figures of a state: dollars, shares, persons, national currency. */
export interface Figures {
  readonly gdp2025: number;
  readonly gdp2026: number;
  readonly people2025: number;
  readonly people2026: number;
  readonly national2025: number;
  readonly parity: number;
}

const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/));

const figuresOf = (cells: readonly string[]): Figures => {
  const [gdp, growth, people2025, people2026, national, parity] = cells.map(Number) as [number, ...number[]];
  return {
    gdp2025: gdp * 1e9,
    gdp2026: gdp * 1e9 * (1 + growth! / 100),
    people2025: people2025! * 1e6,
    people2026: people2026! * 1e6,
    national2025: national! * 1e9,
    parity: parity!,
  };
};

const STATES = new Map(rows.map(([code, ...cells]) => [code!, figuresOf(cells)]));

/** The figures of a state, by ISO code. */
export const of = (code: string): Figures => {
  const figures = STATES.get(code);
  if (!figures) throw new Error(`No figures of ${code} in this table.`);
  return figures;
};

/** A figure of several states together. */
export const over = (codes: readonly string[], figure: keyof Figures): number =>
  codes.reduce((total, code) => total + of(code)[figure], 0);

/** All states of the model: the 32 allies and the nine partners. */
export const ALL = [...STATES.keys()];

const without = (codes: readonly string[], ...left: readonly string[]) => codes.filter((code) => !left.includes(code));

/** The 32 allies. */
export const NATO = without(ALL, 'AUS', 'AUT', 'CHE', 'CYP', 'IRL', 'JPN', 'KOR', 'MLT', 'NZL');

/** The 30 European allies, Türkiye among them. */
export const EUROPEAN_NATO = without(NATO, 'CAN', 'USA');

/** The 27 members of the European Union. */
export const EU27 = [
  ...without(EUROPEAN_NATO, 'ALB', 'GBR', 'ISL', 'MKD', 'MNE', 'NOR', 'TUR'),
  ...['AUT', 'CYP', 'IRL', 'MLT'],
];
