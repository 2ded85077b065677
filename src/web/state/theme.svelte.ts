/** Light or dark: the reader's choice, or else what the system says. */
export type Theme = 'light' | 'dark';

const KEY = 'burdenshift-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

/** The theme in force. */
export const theme = $state<{ now: Theme }>({ now: kept() ?? bySystem() });

/** Put the theme on the page and follow the system until the reader chooses. */
export function followTheme(): void {
  show();
  system.addEventListener('change', () => {
    if (kept() === undefined) choose(bySystem(), false);
  });
}

/** Choose a theme; kept for the next visit. */
export function choose(next: Theme, keeps = true): void {
  theme.now = next;
  show();
  if (keeps) keep(next);
}

function show(): void {
  document.documentElement.setAttribute('data-theme', theme.now);
}

function bySystem(): Theme {
  return system.matches ? 'dark' : 'light';
}

function kept(): Theme | undefined {
  try {
    const found = localStorage.getItem(KEY);
    return found === 'light' || found === 'dark' ? found : undefined;
  } catch {
    return undefined;
  }
}

function keep(next: Theme): void {
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Where the browser keeps nothing, the choice lasts as long as the page.
  }
}
