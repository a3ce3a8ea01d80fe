import { isBuiltin } from "../../code/python/builtin-names.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ProjectCode } from "../python/project-code.ts";

/** What a request binds: outside of one there is nothing behind these names. */
const OF_REQUESTS = /^(?:request|g|session|current_app|websocket)$/;

/** The imports that bring a name of a module's top into a test; null where a test cannot have it. */
export function importsOf(project: ProjectCode, path: string, name: string): readonly NeededImport[] | null {
  const { code } = project;
  const symbols = code.symbolsOf(path);
  const target = code.resolve(path, name);
  const binding = symbols?.imports.find((one) => one.local === name);
  if (target && code.file(target.path)?.isTest) return null;
  if (target?.node) {
    const own = project.importOf(target.path, target.name.split(".")[0] ?? name);
    return [{ ...own, alias: own.name === name ? null : name }];
  }
  if (target) return [moduleImport(project.moduleOf(target.path), name)];
  if (binding) {
    const { module, imported, node } = binding;
    if (module.startsWith(".")) return null;
    if (/^(?:flask|quart)\b/.test(module) && OF_REQUESTS.test(imported ?? "")) return null;
    if (imported !== null) return [{ module, name: imported, alias: imported === name ? null : name }];
    // `import a.b` binds `a` alone, and still loads the module that it names.
    const whole = node
      .childrenForFieldName("name")
      .map((item) => item.text)
      .filter((text) => text.split(".")[0] === name);
    const modules = whole.length > 0 ? whole : [module];
    return modules.map((one) => ({
      module: one,
      name: null,
      alias: one.split(".")[0] === name ? null : name,
    }));
  }
  return isBuiltin(name) ? [] : null;
}

/** `from app.core import config` for the module `app.core.config`. */
function moduleImport(dotted: string, name: string): NeededImport {
  const split = dotted.lastIndexOf(".");
  if (split < 0) return { module: dotted, name: null, alias: dotted === name ? null : name };
  const last = dotted.slice(split + 1);
  return { module: dotted.slice(0, split), name: last, alias: last === name ? null : name };
}
