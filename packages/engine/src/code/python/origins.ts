import type { CodeIndex, ImportBinding } from "../code-index.ts";

const LONGEST_CHAIN = 12;

/**
 * Full name of what `name` stands for in a file, followed through the tree's own re-exports:
 * `jose.jwt.decode` for `jwt.decode` after `from jose import jwt`. Names defined in the file get its module name.
 * Null for a local variable, a built-in or an unknown name.
 */
export function originOf(code: CodeIndex, path: string, name: string): string | null {
  return follow(code, path, name, LONGEST_CHAIN);
}

/** How this file already calls something with this full name: `jwt.ExpiredSignatureError`; null when it does not import it. */
export function localNameFor(code: CodeIndex, path: string, fullName: string): string | null {
  for (const binding of code.symbolsOf(path)?.imports ?? []) {
    if (binding.local === null || !binding.atModuleLevel) continue;
    const origin = follow(code, path, binding.local, LONGEST_CHAIN);
    if (origin === null) continue;
    if (origin === fullName) return binding.local;
    if (fullName.startsWith(`${origin}.`)) return `${binding.local}${fullName.slice(origin.length)}`;
  }
  return null;
}

/** Absolute name of the module that an import statement names. */
export function absoluteModule(code: CodeIndex, binding: Pick<ImportBinding, "path" | "module">): string {
  const dots = /^\.*/.exec(binding.module)?.[0].length ?? 0;
  const rest = binding.module.slice(dots);
  if (dots === 0) return rest;
  const own = code.moduleNameOf(binding.path).split(".").filter(Boolean);
  // Inside `__init__.py` the module is itself the package, elsewhere its last part is dropped.
  const isPackage = /(?:^|\/)__init__\.pyi?$/.test(binding.path);
  const base = own.slice(0, Math.max(0, own.length - dots + (isPackage ? 1 : 0)));
  return [...base, rest].filter(Boolean).join(".");
}

function follow(code: CodeIndex, path: string, name: string, hops: number): string | null {
  const [first, ...rest] = name.split(".");
  const symbols = code.symbolsOf(path);
  if (!first || !symbols || hops === 0) return null;
  const bindings = symbols.imports.filter((candidate) => candidate.local === first);
  const binding = bindings.find((candidate) => candidate.atModuleLevel) ?? bindings[0];
  if (binding) return followBinding(code, binding, rest, hops);
  const isOwn =
    symbols.functions.some((symbol) => symbol.qualifiedName === first) ||
    symbols.classes.some((symbol) => symbol.qualifiedName === first) ||
    symbols.assignments.some((symbol) => symbol.name === first);
  return isOwn ? [code.moduleNameOf(path), first, ...rest].join(".") : null;
}

function followBinding(
  code: CodeIndex,
  binding: ImportBinding,
  rest: readonly string[],
  hops: number,
): string | null {
  const module = absoluteModule(code, binding);
  const parts = [module, binding.imported, ...rest].filter((part) => part !== null);
  const target = code.resolve(binding.path, [binding.local, ...rest].join("."));
  // Defined in the tree: its own module's name is the full name.
  if (target?.node) return `${code.moduleNameOf(target.path)}.${target.name}`;
  if (binding.imported !== null) {
    const passing = passedOnBy(code, binding);
    if (passing)
      return follow(code, passing, [binding.imported, ...rest].join("."), hops - 1) ?? parts.join(".");
  }
  return parts.join(".");
}

/** The file of the tree that a `from … import` names and that itself imports the name. */
function passedOnBy(code: CodeIndex, binding: ImportBinding): string | null {
  for (const path of code.importsOf(binding.path)) {
    if (code.moduleNameOf(path) !== absoluteModule(code, binding)) continue;
    const passes = code.symbolsOf(path)?.imports.some((candidate) => candidate.local === binding.imported);
    if (passes) return path;
  }
  return null;
}
