/** What each donor gave Ukraine by kind and year, as published and in dollars of 2025. */
import { DOLLARS_PER_EURO } from './euroPrices.ts';

// Kiel Institute, Ukraine Support Tracker, release 29: allocations in bn euros of each year. Donor, military aid of 2022 to 2025, then
// financial, then humanitarian aid of the same years; EUI are the EU institutions. Albania, Montenegro and North Macedonia are not listed.
const TABLE = `
AUS  0.313774 0.139948  0.404118 0.053874         0        0         0         0 0.083287 0.006189 0.065642        0
AUT  0.003256        0         0        0      0.04    0.055      0.01  0.014706 0.034016 0.031306 0.023908 0.020045
BEL  0.147011 0.180673    1.2503    1.143   0.00806   0.0205      0.02         0  0.00443  0.04541  0.08379  0.27849
BGR  0.233453 0.002783         0        0         0        0   0.00006         0 0.000706 0.000163 0.001086        0
CAN  1.402665 0.883947  0.385158 2.023429  1.902546 1.622541  1.635371  3.263708 0.333686 0.007588 0.141652 0.072959
CHE         0        0         0        0  0.097356 0.009836  0.118102         0 0.230304  0.33181  0.16599 0.173911
CYP         0        0         0        0         0    0.001         0         0    0.003        0        0        0
CZE  0.200917 0.056694  0.080209 0.234415         0        0         0         0 0.031873 0.022597 0.000258 0.004985
DEU  2.818843 4.223196  3.958557 9.013513     1.607        0         0    0.0405 1.562024 1.411096 0.441318  0.29846
DNK  0.570593 3.963046   2.80656 2.536866  0.050291 0.064836         0         0 0.123907 0.090504 0.161774  0.53341
ESP  0.522148 0.192776  0.074798    0.615    0.2497     0.17     0.051         0 0.073598  0.01011  0.01686 0.213745
EST  0.293062 0.388962    0.0275    0.162         0        0      0.01         0   0.0084 0.023249 0.018507 0.014214
FIN    0.2067    1.408    0.7201    0.693    0.0733   0.0815         0    0.0046 0.079244 0.042919 0.099254  0.03347
FRA  1.009203 1.752718  1.009677    2.195    0.6994      0.1         0         0 0.319485 0.060112   0.2217      0.2
GBR  3.592985 2.548231  2.695417 5.440068  2.096646 0.703495  0.917085  0.035978  0.26817 0.286543 0.389518 0.313212
GRC  0.134264 0.010481    0.0038     0.02         0        0         0         0        0        0        0        0
HRV  0.078792 0.132034         0    0.045         0    0.001         0         0 0.004442 0.081893 0.006055    0.002
HUN         0        0         0        0         0        0         0         0 0.047085 0.007004        0        0
IRL  0.000091  0.00385  0.003134 0.201787     0.025    0.015         0     0.007 0.024641  0.03175 0.075481   0.0619
ISL  0.000871 0.014901  0.002503 0.038672  0.001869 0.006487  0.002788  0.001783 0.004547  0.00678 0.000734 0.013166
ITA   0.32467 0.737788   0.31766 1.619883      0.31      0.1         0         0 0.054322  0.17066   0.2535   0.2065
JPN         0 0.028022  0.035097        0  0.559211 4.117512  3.647838  0.474205 0.579369 0.690792 0.174308 0.228932
KOR   0.00332        0  0.011186        0         0 0.009043  0.184923         0 0.093316 0.157496 0.052827 0.126682
LTU  0.329931 0.350452  0.236564    0.224      0.02   0.0215      0.01         0    0.061 0.006977  0.08662    0.034
LUX  0.074977 0.048485  0.045678   0.0435         0   0.0013         0         0    0.004 0.014135 0.079162    0.031
LVA  0.296694 0.082566    0.1121 0.083476     0.015    0.021   0.01125         0 0.004598 0.005303 0.007629 0.006969
MLT         0        0         0        0         0        0         0         0   0.0017  0.00037        0   0.0001
NLD  1.096278 2.460816  2.515163 2.534351  0.368375   0.3475         0         0 0.208429 0.357875   0.1945 0.303025
NOR  0.456053 0.311285  1.220248 3.628731  0.323311 0.475834  0.410533    0.6558 0.230875 0.247607 0.563046 0.392688
NZL   0.01682 0.000422  0.007025 0.011593         0        0  0.001703  0.001636 0.004156 0.021957 0.006922 0.003662
POL   1.81304  1.28696  0.749817 0.310837  0.887999    0.025         0         0 0.381913 0.022664  0.08914 0.003877
PRT  0.041437 0.032827  0.227372   0.0805         0        0         0  0.000105 0.001717        0        0   0.0006
ROU  0.003407 0.000757  0.360166     0.05         0        0         0         0 0.007911   0.1151        0        0
SVK    0.2152 0.481265         0        0         0    0.005         0         0    0.009  0.00184 0.001453 0.006294
SVN  0.057514 0.009876     0.001    0.043         0        0         0         0 0.005726 0.008684   0.0057 0.005499
SWE  0.548316 1.471083  2.207846 3.711355  0.160469 0.107116         0  0.029118 0.110442 0.092666  0.20153 0.341821
TUR  0.066243        0         0        0         0        0         0         0 0.004542        0        0        0
USA 20.882107 23.11089 20.140971 0.482918 12.689473 9.233871 25.373838         0  1.86728 0.674171 0.925131        0
EUI         0        0         0        0    9.5805     18.1  18.70065 34.832651      1.6 0.650412 0.418239     0.29`;

/** Kinds of aid, in the order of the table. */
export const KINDS = ['military', 'financial', 'humanitarian'] as const;
export type Kind = (typeof KINDS)[number];
type Year = 2022 | 2023 | 2024 | 2025;

const donors = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [code, ...figures] = line.trim().split(/ +/);
      return [code!, figures.map(Number)];
    }),
);

/** Codes of the donors that are states. */
export const STATES = [...donors.keys()].filter((code) => code !== 'EUI');

/** Allocations in euros of the year; nothing where the tracker lists nothing. */
export const euros = (donor: string, kind: Kind, year: Year): number =>
  (donors.get(donor)?.[4 * KINDS.indexOf(kind) + year - 2022] ?? 0) * 1e9;

/** Allocations in dollars of 2025. */
export const dollars = (donor: string, kind: Kind, year: Year): number =>
  euros(donor, kind, year) * DOLLARS_PER_EURO[year];

/** Mean of 2022 to 2024, in dollars of 2025. */
export const mean = (donor: string, kind: Kind): number =>
  (dollars(donor, kind, 2022) + dollars(donor, kind, 2023) + dollars(donor, kind, 2024)) / 3;

/** The sum over donors. */
export const sumOver = (codes: readonly string[], figure: (code: string) => number): number =>
  codes.reduce((total, code) => total + figure(code), 0);

/** All kinds together. */
export const allKinds = (figure: (kind: Kind) => number): number =>
  KINDS.reduce((total, kind) => total + figure(kind), 0);
