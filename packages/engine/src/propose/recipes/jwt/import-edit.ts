import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { dottedName } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { bindingOf, libraryBindings } from "./classes.ts";
import type { JwtLibrary } from "./libraries.ts";
import type { VerifySite } from "./verify-site.ts";

/** How a name is written in a file, and what has to be imported for that. */
export interface Reference {
  readonly expression: string;
  readonly imports: readonly Edit[];
}

/** Modules that hold all exception classes, by library; the first one is what people import from. */
const HOMES: Readonly<Record<JwtLibrary["id"], readonly string[]>> = {
  "python-jose": ["jose", "jose.exceptions", "jose.jwt"],
  pyjwt: ["jwt", "jwt.exceptions"],
  authlib: ["authlib.jose.errors"],
  joserfc: ["joserfc.errors"],
};

/**
 * How the code at the site names a class of the library: as it names the broad class there, with the import that this
 * needs. Null when the name means something else in this file.
 */
export function classReference(
  code: CodeIndex,
  site: VerifySite,
  library: JwtLibrary,
  name: string,
): Reference | null {
  const { file } = site;
  const homes = HOMES[library.id];
  const bindings = libraryBindings(code, file)
    .filter((found) => found.library === library)
    .map((found) => found.binding)
    .filter((binding) => binding.atModuleLevel || isWithin(binding.node, site));
  const known = bindings.find((binding) => binding.imported === name && binding.local !== null);
  if (known?.local) return { expression: known.local, imports: [] };

  const broad = site.caught.find((named) => named.library === library && named.node !== null)?.node ?? null;
  const prefix = (broad && dottedName(broad))?.split(".").slice(0, -1) ?? [];
  if (prefix.length > 0 && homes.includes(moduleBehind(code, file, prefix, broad))) {
    return { expression: [...prefix, name].join("."), imports: [] };
  }
  const beside = broad?.type === "identifier" ? bindingOf(code, file.path, broad.text, broad) : null;
  const whole = bindings.find((binding) => binding.imported === null && homes.includes(binding.module));
  if (!beside && whole?.local) return { expression: `${whole.local}.${name}`, imports: [] };
  const used = [beside, ...bindings].find(
    (binding) => binding?.imported != null && homes.includes(binding.module),
  );
  const home = used?.module ?? homes[0] ?? library.topModule;
  const plan = planImport(code, file.path, home, name);
  return plan && { expression: plan.local, imports: plan.edits };
}

/** Dotted module behind a prefix such as `jwt.exceptions`, `errors` or an alias. */
function moduleBehind(
  code: CodeIndex,
  file: SourceFile,
  prefix: readonly string[],
  near: Node | null,
): string {
  const binding = bindingOf(code, file.path, prefix[0] ?? "", near);
  if (!binding) return "";
  const home = binding.imported === null ? binding.module : `${binding.module}.${binding.imported}`;
  return [home, ...prefix.slice(1)].join(".");
}

/** Whether an import inside a function is the one of the site's function. */
function isWithin(statement: Node, site: VerifySite): boolean {
  const scope = site.function?.node;
  return (
    scope !== undefined && statement.startIndex >= scope.startIndex && statement.endIndex <= scope.endIndex
  );
}
