import { z } from "zod";
import { joinPath, type TreeFiles } from "../tree-files.ts";

/** The parts of a `package.json` that matter here. Anything malformed counts as absent. */
const Names = z.record(z.string(), z.string()).catch({});

export const PackageJson = z.object({
  name: z.string().nullable().catch(null),
  type: z.string().nullable().catch(null),
  scripts: Names,
  dependencies: Names,
  devDependencies: Names,
  optionalDependencies: Names,
  engines: Names,
  packageManager: z.string().nullable().catch(null),
  workspaces: z
    .union([
      z.array(z.string()),
      z.object({ packages: z.array(z.string()) }).transform(({ packages }) => packages),
    ])
    .catch([]),
  jest: z.unknown().optional(),
  mocha: z.unknown().optional(),
});
export type PackageJson = z.infer<typeof PackageJson>;

/** Null when the folder holds no `package.json`, or one that is no JSON object. */
export async function readPackageJson(files: TreeFiles, folder: string): Promise<PackageJson | null> {
  const text = await files.read(joinPath(folder, "package.json"));
  if (text === null) return null;
  try {
    return PackageJson.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
