import { posix } from "node:path";
import { z } from "zod";

/** Finds the files behind module specifiers: relative ones, `paths` of tsconfig, packages of the same workspace. */
export interface JavascriptModules {
  /** File of `specifier` as `from` imports it; null when it is not in the tree. */
  find(specifier: string, from: string): string | null;
}

const EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
/** TypeScript writes the extension of the output. */
const WRITTEN_EXTENSION = /\.([cm]?)jsx?$/;

const TsConfig = z.object({
  compilerOptions: z
    .object({
      baseUrl: z.string().optional(),
      paths: z.record(z.string(), z.array(z.string())).optional(),
    })
    .optional(),
});

const PackageManifest = z.object({
  name: z.string().optional(),
  main: z.string().optional(),
  module: z.string().optional(),
  source: z.string().optional(),
});

/**
 * @param readManifest text of a manifest of the listing, or null.
 */
export function javascriptModules(
  sources: readonly string[],
  manifests: readonly string[],
  readManifest: (path: string) => string | null,
): JavascriptModules {
  const files = new Set(sources.filter((path) => !path.endsWith(".py")));
  let aliases: PathAlias[] | null = null;
  let packages: Map<string, WorkspacePackage> | null = null;

  function fileAt(path: string): string | null {
    const base = posix.normalize(path).replace(/^\.\//, "").replace(/\/$/, "");
    if (base.startsWith("..")) return null;
    if (files.has(base)) return base;
    const bare = base.replace(WRITTEN_EXTENSION, "");
    const candidates = [
      ...(bare === base ? [] : [".ts", ".tsx", ".mts", ".cts"].map((extension) => bare + extension)),
      ...EXTENSIONS.map((extension) => base + extension),
      ...EXTENSIONS.map((extension) => posix.join(base, `index${extension}`)),
    ];
    return candidates.find((candidate) => files.has(candidate)) ?? null;
  }

  function findAliased(specifier: string, from: string): string | null {
    aliases ??= manifests
      .filter((path) => /[tj]sconfig/.test(path))
      .flatMap((path) => aliasesOf(path, readManifest(path)));
    const near = aliases
      .filter((alias) => alias.folder === "" || from.startsWith(`${alias.folder}/`))
      .toSorted((a, b) => b.folder.length - a.folder.length || b.prefix.length - a.prefix.length);
    for (const alias of near) {
      const rest = specifier.slice(alias.prefix.length, specifier.length - alias.suffix.length);
      const matches = alias.wildcard
        ? specifier.startsWith(alias.prefix) &&
          specifier.endsWith(alias.suffix) &&
          specifier.length >= alias.prefix.length + alias.suffix.length
        : specifier === alias.prefix;
      if (!matches) continue;
      for (const target of alias.targets) {
        const found = fileAt(alias.wildcard ? target.replace("*", () => rest) : target);
        if (found) return found;
      }
    }
    return null;
  }

  function findInWorkspace(specifier: string): string | null {
    packages ??= new Map(
      manifests
        .filter((path) => path.endsWith("package.json"))
        .flatMap((path) => workspacePackage(path, readManifest(path)))
        .map((found) => [found.name, found]),
    );
    const parts = specifier.split("/");
    const name = parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
    const found = packages.get(name);
    if (!found) return null;
    const inner = parts.slice(name.split("/").length).join("/");
    const entries = inner === "" ? [...found.entries, "src/index", "index"] : [inner, `src/${inner}`];
    for (const entry of entries) {
      const file = fileAt(posix.join(found.folder, entry));
      if (file) return file;
    }
    return null;
  }

  return {
    find(specifier, from) {
      if (/^\.{1,2}(?:\/|$)/.test(specifier)) return fileAt(posix.join(posix.dirname(from), specifier));
      if (specifier === "" || specifier.startsWith("/") || specifier.includes("\\")) return null;
      return findAliased(specifier, from) ?? findInWorkspace(specifier);
    },
  };
}

interface PathAlias {
  /** Folder whose files it holds for. */
  readonly folder: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly wildcard: boolean;
  readonly targets: readonly string[];
}

function aliasesOf(path: string, text: string | null): PathAlias[] {
  const parsed = TsConfig.safeParse(parseLoose(text));
  const options = parsed.success ? parsed.data.compilerOptions : undefined;
  if (!options) return [];
  const folder = path.includes("/") ? posix.dirname(path) : "";
  const base = posix.join(folder, options.baseUrl ?? ".");
  const declared = Object.entries(options.paths ?? {}).map(([pattern, targets]): PathAlias => {
    const star = pattern.indexOf("*");
    return {
      folder,
      prefix: star < 0 ? pattern : pattern.slice(0, star),
      suffix: star < 0 ? "" : pattern.slice(star + 1),
      wildcard: star >= 0,
      targets: targets.map((target) => posix.join(base, target)),
    };
  });
  if (options.baseUrl === undefined) return declared;
  return [...declared, { folder, prefix: "", suffix: "", wildcard: true, targets: [posix.join(base, "*")] }];
}

interface WorkspacePackage {
  readonly name: string;
  readonly folder: string;
  readonly entries: readonly string[];
}

function workspacePackage(path: string, text: string | null): WorkspacePackage[] {
  const parsed = PackageManifest.safeParse(parseLoose(text));
  if (!parsed.success || parsed.data.name === undefined) return [];
  const { name, source, module, main } = parsed.data;
  const entries = [source, module, main].filter((entry) => entry !== undefined);
  return [{ name, folder: path.includes("/") ? posix.dirname(path) : "", entries }];
}

/** JSON with comments and trailing commas, as tsconfig files have them; null when it is not even that. */
function parseLoose(text: string | null): unknown {
  if (text === null) return null;
  // A string literal is kept as it is, a comment or a comma before a bracket is dropped.
  const strict = text.replace(
    /("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=\s*[}\]])/g,
    (_match, literal: string | undefined) => literal ?? "",
  );
  try {
    return JSON.parse(strict);
  } catch {
    return null;
  }
}
