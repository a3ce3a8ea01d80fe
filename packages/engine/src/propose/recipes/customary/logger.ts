import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { planModuleImport } from "../../../code/python/imports.ts";

export interface Logger {
  /** `log.warning`, as it is called in the file. */
  readonly call: string;
  /** The import that it needs. */
  readonly edits: readonly Edit[];
}

/** How a file writes a warning to the log: its own logger, else the one that the standard library gives by name. */
export function loggerFor(code: CodeIndex, file: SourceFile): Logger | null {
  const own = code
    .symbolsOf(file.path)
    ?.assignments.find(({ node }) => /=\s*(?:\w+\.)*(?:getLogger|get_logger)\(/.test(node.text));
  if (own) return { call: `${own.name}.warning`, edits: [] };
  const imported = code
    .symbolsOf(file.path)
    ?.imports.find(({ local, atModuleLevel }) => atModuleLevel && /^_?(?:log|logger)$/i.test(local ?? ""));
  if (imported?.local) return { call: `${imported.local}.warning`, edits: [] };
  const plan = planModuleImport(code, file.path, "logging");
  return plan && { call: `${plan.local}.getLogger(__name__).warning`, edits: plan.edits };
}
