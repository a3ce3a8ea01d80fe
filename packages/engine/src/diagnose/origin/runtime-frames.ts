import type { Frame } from "@bugstack/event";

/** Whether a frame lies in the language or in Node itself: `at Array.map (<anonymous>)`, `at new URL (node:internal/url:816:29)`. */
export function isOfRuntime({ path, line }: Pick<Frame, "path" | "line">): boolean {
  return path === null || line === null || /^(?:node:|<anonymous>|native$|\[native code\])/.test(path);
}

/** Whether a frame lies in the modules that come with Python: `/usr/lib/python3.11/re/__init__.py`, `<frozen posixpath>`. */
export function isOfStandardLibrary(frame: Pick<Frame, "path" | "absolutePath" | "module">): boolean {
  const path = frame.absolutePath ?? frame.path;
  const isInstalled = /[\\/](?:site|dist)-packages[\\/]/.test(path ?? "");
  return (
    !isInstalled &&
    (/[\\/]lib[\\/]python\d[\d.]*[\\/]|^<frozen /i.test(path ?? "") || STANDARD.test(frame.module ?? ""))
  );
}

/** Modules that projects hand values to, where the SDK tells nothing but their name. */
const STANDARD =
  /^(?:re|json|posixpath|ntpath|pathlib|csv|statistics|textwrap|html|urllib|base64|decimal|datetime|calendar|shutil|email)(?:\.|$)/;
