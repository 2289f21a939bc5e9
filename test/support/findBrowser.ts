import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium to drive, or null. `CHROMIUM_PATH` wins. */
export const findBrowser = (): string | null =>
  [process.env.CHROMIUM_PATH ?? '', ...PLACES].find((path) => path !== '' && existsSync(path)) ?? null;

/** How a person gets one, for the line that says a suite was skipped. */
export const BROWSER_HINT =
  'No Chromium found: the browser suites are skipped. Install one (Debian: sudo apt-get install -y chromium) or set CHROMIUM_PATH.';

/** Switches that keep a headless Chromium quiet and off the network. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  // On a busy machine it takes the process that draws for dead, ends it, and pages stop being drawn.
  '--disable-gpu-watchdog',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
