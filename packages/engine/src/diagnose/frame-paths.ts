import type { Frame } from "@bugstack/event";

/** A path of an event, split for comparison with paths of the tree. */
export interface FramePath {
  readonly parts: readonly string[];
  /** Inside an interpreter, a package folder or a runtime. */
  readonly isInstalled: boolean;
}

const INSTALLED = /(?:^|\/)(?:site-packages|dist-packages|node_modules)\/(.*)$/;
const RUNTIME =
  /^(?:node:|internal\/|<|wasm:|native$)|\/lib\/python\d(?:\.\d+)?\/(?!site-packages|dist-packages)|\/Python\d+\/Lib\/(?!site-packages)|\.zip\//i;

/**
 * The paths that a frame may be found by, most telling first. Schemes, drive letters and queries are dropped; the
 * part behind `site-packages` is kept, because a project may be installed as a package of its own.
 */
export function framePaths(frame: Frame): FramePath[] {
  // The short path of `json/__init__.py` is `__init__.py`, which every package has; the whole one tells whose it is.
  if (frame.absolutePath !== null && RUNTIME.test(plainPath(frame.absolutePath))) return [];
  const isPackaged = frame.absolutePath !== null && INSTALLED.test(plainPath(frame.absolutePath));
  const written = [frame.absolutePath, frame.path].filter((path) => path !== null && path !== "");
  return [...new Set(written)].flatMap((path) => {
    const plain = plainPath(path ?? "");
    if (RUNTIME.test(plain)) return [];
    const installed = INSTALLED.exec(plain);
    const parts = (installed?.[1] ?? plain).split("/").filter((part) => part !== "" && part !== ".");
    return parts.length === 0 || parts.includes("..")
      ? []
      : [{ parts, isInstalled: isPackaged || installed !== null }];
  });
}

/** Whether the frame says of itself that it is a library's or the runtime's. */
export function isForeignFrame(frame: Frame): boolean {
  const paths = [frame.absolutePath, frame.path].filter((path) => path !== null).map(plainPath);
  return paths.some((path) => RUNTIME.test(path) || INSTALLED.test(path));
}

/** Name of the package that a library frame lies in: `jose`, `@nestjs/core`; null when it cannot be told. */
export function packageOf(frame: Frame): string | null {
  const inside = INSTALLED.exec(plainPath(frame.absolutePath ?? frame.path ?? ""))?.[1];
  if (inside === undefined) return null;
  const parts = inside.split("/");
  return (
    parts
      .slice(0, inside.startsWith("@") ? 2 : 1)
      .join("/")
      .replace(/\.py$/, "") || null
  );
}

function plainPath(path: string): string {
  return path
    .replaceAll("\\", "/")
    .replace(/^(?:file|webpack|webpack-internal|app|https?):\/\/+/, "/")
    .replace(/[?#].*$/, "")
    .replace(/^\/?[A-Za-z]:\//, "/");
}

/** How many trailing parts two paths share. */
export function sharedSuffix(left: readonly string[], right: readonly string[]): number {
  let count = 0;
  while (count < left.length && count < right.length && left.at(-1 - count) === right.at(-1 - count)) count++;
  return count;
}
