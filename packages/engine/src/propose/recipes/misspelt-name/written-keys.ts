import type { CodeIndex } from "../../../code/code-index.ts";

/** Whether the project's code has this name as a text somewhere, as keys stand there. */
export function isWrittenAsText(code: CodeIndex, name: string): boolean {
  const pattern = new RegExp(`["']${name}["']`);
  return code
    .naming(name)
    .some(
      (path) => path.endsWith(".py") && !code.file(path)?.isTest && pattern.test(code.file(path)?.text ?? ""),
    );
}
