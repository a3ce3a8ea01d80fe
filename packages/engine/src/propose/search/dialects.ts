import type { SourceFile } from "../../code/code-index.ts";
import { javascriptDialect } from "./javascript/dialect.ts";
import { pythonDialect } from "./python/dialect.ts";
import type { Dialect } from "./view.ts";

/** The dialect of a file. */
export function dialectFor(file: SourceFile): Dialect {
  return file.language === "python" ? pythonDialect : javascriptDialect;
}
