/** A bar on stderr that goes again, and only where someone looks. */
const BAR = 30;

/** A bar that counts `noun`; it is drawn at most every 80 ms. */
export function progressBar(noun: string) {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} };
  let last = 0;
  return {
    show: (done: number, of: number) => {
      if (performance.now() - last < 80) return;
      last = performance.now();
      const filled = Math.floor((done / of) * BAR);
      stderr.write(
        `\r${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done.toLocaleString('en')} of ${of.toLocaleString('en')} ${noun}`,
      );
    },
    clear: () => void (last > 0 && stderr.write('\r\u001b[K')),
  };
}
