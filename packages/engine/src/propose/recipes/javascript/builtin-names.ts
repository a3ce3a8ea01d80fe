import type { CodeIndex, ImportBinding, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";

/** How a function of Node's own modules is written in a file, with what brings it in. */
export interface BuiltinName {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * A function of a module of Node as a file writes such functions: `fs.mkdirSync`, or `mkdirSync` that is imported beside the
 * others. Null where its name stands for something else there.
 * @param module Without `node:`, such as `fs` or `fs/promises`.
 */
export function builtinName(
  code: CodeIndex,
  file: SourceFile,
  module: string,
  name: string,
): BuiltinName | null {
  const imports = (code.symbolsOf(file.path)?.imports ?? []).filter((binding) => binding.atModuleLevel);
  const own = imports.filter((binding) => plainModule(binding.module) === module);
  const whole = own.find((binding) => isWhole(binding) && binding.local !== null);
  if (whole?.local) return { text: `${whole.local}.${name}`, edits: [] };
  // `import { promises as fs } from "fs"`
  const [outer, inner] = module.split("/");
  const part = imports.find(
    (binding) => inner !== undefined && plainModule(binding.module) === outer && binding.imported === inner,
  );
  if (part?.local) return { text: `${part.local}.${name}`, edits: [] };
  const [sample] = own.length > 0 ? own : imports.filter((binding) => isBuiltin(binding.module));
  const written =
    own[0]?.module ?? (sample && !sample.module.startsWith("node:") ? module : `node:${module}`);
  const base = sample ?? imports[0];
  const node = base?.node ?? file.tree.rootNode;
  const binding: ImportBinding = {
    path: file.path,
    local: name,
    module: written,
    imported: name,
    line: 1,
    atModuleLevel: true,
    node,
  };
  const plan = planJavascriptImport(code, file, { binding, from: file.path });
  return plan && { text: plan.local, edits: plan.edits };
}

function plainModule(module: string): string {
  return module.replace(/^node:/, "");
}

function isBuiltin(module: string): boolean {
  return /^(?:node:.*|fs|fs\/promises|path|os|url|util|http|https|crypto|events|stream)$/.test(module);
}

function isWhole({ imported }: ImportBinding): boolean {
  return imported === null || imported === "default" || imported === "*";
}
