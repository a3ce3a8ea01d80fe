import type { SourceFile } from "../../code/code-index.ts";
import { pythonDialect } from "./python/dialect.ts";
import type { Dialect } from "./view.ts";

/** The dialect of a file; null for a language in which nothing is searched. */
export function dialectFor(file: SourceFile): Dialect | null {
  return file.language === "python" ? pythonDialect : null;
}
