import type { SourceFile } from "../../code/code-index.ts";
import { dottedName, field } from "../../code/nodes.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ProjectCode } from "../python/project-code.ts";

const MAKES_TABLES = /\b(?:schema_editor|create_all|call_command|executescript)\b/;

/**
 * The import of a module of tests that prepares what its tests share while it is loaded, `create_tables()` at its top. It is
 * loaded, not copied: done a second time in the same process, it would fail. Null where nothing is prepared so.
 */
export function loadedModule(project: ProjectCode, file: SourceFile): NeededImport | null {
  if (!preparesAtLoad(project, file)) return null;
  return { module: nameOfRunner(project, file.path), name: null, alias: null, isForEffect: true };
}

/** The first such module of the project's tests, for a test that takes nothing else from them. */
export function loadedModules(project: ProjectCode): readonly NeededImport[] {
  const [first] = project.testFiles.flatMap((file) => loadedModule(project, file) ?? []);
  return first ? [first] : [];
}

/** The first module of tests that makes tables while it is loaded, `Base.metadata.create_all(engine)`. */
export function tableModules(project: ProjectCode): readonly NeededImport[] {
  return loadedModules({
    ...project,
    testFiles: project.testFiles.filter(({ tree }) =>
      tree.rootNode.namedChildren.some(
        ({ type, text }) => /^(?:with|expression)_statement$/.test(type) && MAKES_TABLES.test(text),
      ),
    ),
  });
}

function preparesAtLoad({ code }: ProjectCode, file: SourceFile): boolean {
  if (/(?:^|\/)conftest\.py$/.test(file.path)) return false;
  return file.tree.rootNode.namedChildren.some((child) => {
    if (child.type === "with_statement") return MAKES_TABLES.test(child.text);
    const call = child.type === "expression_statement" ? child.firstNamedChild : null;
    const callee = call?.type === "call" ? field(call, "function") : null;
    if (!callee) return false;
    const dotted = dottedName(callee);
    const target = dotted === null ? null : code.resolve(file.path, dotted);
    return target ? code.file(target.path)?.isTest === false : MAKES_TABLES.test(callee.text);
  });
}

/** The name under which a runner of tests loads a file: by the folders above it that are packages. */
function nameOfRunner({ code }: ProjectCode, path: string): string {
  const parts = path.replace(/\.py$/, "").split("/");
  let first = parts.length - 1;
  while (first > 0 && code.file(`${parts.slice(0, first).join("/")}/__init__.py`)) first -= 1;
  return parts.slice(first).join(".");
}
