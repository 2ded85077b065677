/** Loaded before the command line: a clock that goes backward, jumps, stands still, or does all of it. */
const YEAR = 365 * 86_400_000;
const how = process.env['CLOCK'];
const [now, tick] = [Date.now.bind(Date), performance.now.bind(performance)];
let calls = 0;

/** Milliseconds by which the clock is wrong at this call. */
function wrongBy(time) {
  calls++;
  if (how === 'back') return -calls * YEAR;
  if (how === 'forth') return calls * YEAR;
  if (how === 'stopped') return -time;
  return (calls % 2 ? 1 : -1) * calls * YEAR;
}

Date.now = () => now() + wrongBy(now());
performance.now = () => tick() + wrongBy(tick());
