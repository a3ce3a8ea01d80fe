import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PROGRAMS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The machine's Chromium, by `BUGSTACK_TEST_CHROMIUM` or at its usual places; null when there is none. */
export function chromiumHere(): string | null {
  const named = process.env.BUGSTACK_TEST_CHROMIUM;
  return [...(named ? [named] : []), ...PROGRAMS].find((path) => existsSync(path)) ?? null;
}

/** A real browser without a window. It reaches nothing but this machine's pages in our tests. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  // Chromium's own sandbox does not start for root; the pages are ours.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath,
    args: [...args, "--disable-dev-shm-usage", "--disable-background-networking"],
  });
}
