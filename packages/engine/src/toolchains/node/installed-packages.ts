import semver from "semver";
import { z } from "zod";
import { joinPath, openTree, parentPath, type TreeFiles } from "../tree-files.ts";
import type { PackageJson } from "./package-json.ts";

/** What an installed package says of itself. */
const Installed = z.object({
  version: z.string().catch("0.0.0"),
  dependencies: z.record(z.string(), z.string()).catch({}),
  optionalDependencies: z.record(z.string(), z.string()).catch({}),
});
type Installed = z.infer<typeof Installed>;

const MOST_PACKAGES = 20_000;

/**
 * What is missing in the `node_modules` of a checkout for a package of it, packages of packages included. Looks only at
 * metadata, the way Node looks for modules: upwards from the one that asks. Empty when nothing is missing.
 */
export async function missingPackages(
  checkout: string,
  packages: readonly { readonly root: string; readonly manifest: PackageJson }[],
): Promise<readonly string[]> {
  const files = openTree(checkout);
  const known = new Map<string, Promise<Installed | null>>();
  const read = (folder: string): Promise<Installed | null> => {
    const found = known.get(folder) ?? readInstalled(files, folder);
    known.set(folder, found);
    return found;
  };

  async function resolve(
    name: string,
    from: string,
  ): Promise<{ folder: string; installed: Installed } | null> {
    for (let folder = from; ; folder = parentPath(folder)) {
      if (!folder.endsWith("/node_modules") && folder !== "node_modules") {
        const place = joinPath(folder, "node_modules", name);
        const installed = await read(place);
        if (installed) return { folder: place, installed };
      }
      if (folder === "") return null;
    }
  }

  const missing: string[] = [];
  const seen = new Set<string>();
  const pending: { name: string; range: string; from: string; optional: boolean; direct: boolean }[] = [];
  for (const { root, manifest } of packages) {
    const optional = manifest.optionalDependencies;
    for (const [name, range] of Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...optional,
    })) {
      pending.push({ name, range, from: root, optional: name in optional, direct: true });
    }
  }
  for (let next = pending.pop(); next && seen.size < MOST_PACKAGES; next = pending.pop()) {
    if (!isPackageName(next.name)) continue;
    const found = await resolve(next.name, next.from);
    if (!found || (next.direct && !satisfies(found.installed.version, next.range))) {
      if (!next.optional)
        missing.push(`${next.name}@${next.range}${found ? ` (found ${found.installed.version})` : ""}`);
      continue;
    }
    // pnpm's links lead to where the package's own dependencies lie beside it.
    const real = (await files.realPath(found.folder)) ?? found.folder;
    if (seen.has(real)) continue;
    seen.add(real);
    const { dependencies, optionalDependencies } = found.installed;
    for (const [name, range] of Object.entries(dependencies)) {
      pending.push({ name, range, from: real, optional: name in optionalDependencies, direct: false });
    }
  }
  return missing;
}

async function readInstalled(files: TreeFiles, folder: string): Promise<Installed | null> {
  const text = await files.read(joinPath(folder, "package.json"));
  if (text === null) return null;
  try {
    return Installed.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether a version is in a range. `workspace:`, `file:`, tags and URLs name no range: what is there is taken. */
function satisfies(version: string, range: string): boolean {
  const plain = range.replace(/^npm:(?:@?[^@]+)@/, "");
  const valid = semver.validRange(plain);
  return valid === null || semver.satisfies(version, valid, { includePrerelease: true });
}

function isPackageName(name: string): boolean {
  return /^(?:@[\w.~-]+\/)?[\w.~-]+$/.test(name) && !name.split("/").includes("..");
}
