import { joinPath, type TreeFiles } from "../tree-files.ts";
import { parseIni } from "./manifests/ini.ts";
import { parseToml, tableAt } from "./manifests/pyproject.ts";

/** Whether a project is set up for mypy, wherever mypy itself would look. */
export async function findTypeChecker(files: TreeFiles, root: string): Promise<"mypy" | null> {
  for (const name of ["mypy.ini", ".mypy.ini"]) {
    if (await files.exists(joinPath(root, name))) return "mypy";
  }
  const pyproject = parseToml((await files.read(joinPath(root, "pyproject.toml"))) ?? "");
  if (pyproject && "mypy" in tableAt(pyproject, "tool")) return "mypy";
  const setup = await files.read(joinPath(root, "setup.cfg"));
  return setup !== null && parseIni(setup).has("mypy") ? "mypy" : null;
}
