/** Powers whose last bit hangs on one branch or one low half of the logarithm: x, y and x^y as every engine must give it. */
export const HANGING: readonly (readonly [x: number, y: number, power: number])[] = [
  [1.2374345412186507, 12.164349929506123, 13.349740923502349],
  [0.8766602251570021, 15.94371321887882, 0.12260796516773174],
  [18.748589837340912, -15.75994895573703, 8.671210191726876e-21],
  // a mantissa of exactly √3 and of exactly √(3/2)
  [454046.72689933574, 10.522619164792179, 3.369105862064251e59],
  [156.7673435381234, 19.988599978382048, 7.58727844023683e43],
];
