/** Faults in the look of a page that need no taste to be seen; runs inside the page, so it stands on its own. */

/** Each fault in a few words. */
export function looksOf(): readonly string[] {
  const says = (e: Element) => (e.textContent || (e as HTMLInputElement).value || e.outerHTML).trim().slice(0, 40);
  const isSeen = (e: Element) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const boxOf = (e: Element) => e.getBoundingClientRect();
  const faults: string[] = [];

  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`the page scrolls sideways by ${wide} px`);

  const meet = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
  for (const chart of [...document.querySelectorAll('main svg')].filter(isSeen)) {
    const frame = boxOf(chart);
    const texts = [...chart.querySelectorAll('text')].filter((t) => says(t) !== '').map((t) => ({ t, box: boxOf(t) }));
    for (const { t, box } of texts)
      if (
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 2 ||
        box.bottom > frame.bottom + 2
      )
        faults.push(`“${says(t)}” stands outside its chart`);
    texts.forEach(({ t, box }, i) => {
      for (const other of texts.slice(i + 1))
        if (meet(box, other.box)) faults.push(`“${says(t)}” runs into “${says(other.t)}”`);
    });
    const scale = texts
      .filter(({ t }) => t.classList.contains('tick') && t.getAttribute('text-anchor') === 'end')
      .map(({ t }) => says(t));
    for (const twice of new Set(scale.filter((tick, i) => scale.indexOf(tick) < i)))
      faults.push(`the tick “${twice}” stands twice`);
  }

  for (const e of [...document.querySelectorAll('header *, aside *, main *, dialog *')]) {
    if (e.closest('.unseen, svg') || !isSeen(e)) continue;
    const style = getComputedStyle(e);
    // What is shown to readers of the screen alone is cut on purpose.
    const cuts = /hidden|clip/.test(style.overflowX) && style.textOverflow !== 'ellipsis' && style.clipPath === 'none';
    if (cuts && e.scrollWidth > e.clientWidth + 1) faults.push(`“${says(e)}” is cut off`);
    if (e instanceof HTMLSelectElement && style.textOverflow !== 'ellipsis') {
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.font = style.font;
      const text = e.selectedOptions[0]?.text ?? '';
      if (pen.measureText(text).width > boxOf(e).width - 20)
        faults.push(`“${text.slice(0, 40)}” is cut off in its list`);
    }
  }

  const small = new Set<string>();
  for (const e of document.querySelectorAll('header *, aside *, main *, dialog *')) {
    const ownText = [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.nodeValue!.trim() !== '');
    if (!ownText || !isSeen(e)) continue;
    const { a: scale } = e instanceof SVGTextElement ? e.getScreenCTM()! : { a: 1 };
    const size = parseFloat(getComputedStyle(e).fontSize) * scale;
    if (size < 10.9) small.add(`“${says(e)}” is set in ${size.toFixed(1)} px`);
  }
  faults.push(...small);

  const words = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = words.nextNode(); node; node = words.nextNode())
    for (const torn of (node.nodeValue ?? '').matchAll(/[$€]?\d[\d.,]*\s(?:bn|trn|%)/g)) {
      range.setStart(node, torn.index);
      range.setEnd(node, torn.index + torn[0].length);
      const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.bottom)));
      if (lines.size > 1) faults.push(`“${torn[0]}” is torn over two lines`);
    }
  return faults;
}
