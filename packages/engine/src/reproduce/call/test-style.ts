import type { FunctionSymbol } from "../../code/code-index.ts";
import { loadedModules, tableModules } from "../borrow/loaded-module.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ProjectCode } from "../python/project-code.ts";
import type { WrittenCase } from "../python/written-case.ts";
import type { ReproductionRequest } from "../reproducer.ts";

type Style = Pick<WrittenCase, "decorators" | "fixtures" | "home" | "definitions"> & {
  readonly imports: readonly NeededImport[];
};

/**
 * What a test of this project has around it: a class of unittest or Django where its tests are such, a mark for the
 * database in pytest where the called code belongs to Django.
 */
export function plainTestStyle(
  { environment: { detection } }: ReproductionRequest,
  project: ProjectCode,
  symbol: Pick<FunctionSymbol, "path">,
): Style {
  const usesDjango = isDjango(project);
  if (detection.testFramework === "unittest") {
    const module = usesDjango ? "django.test" : "unittest";
    return {
      decorators: [],
      fixtures: [],
      home: { base: "TestCase", members: [] },
      definitions: [],
      imports: [{ module, name: "TestCase", alias: null }],
    };
  }
  const hasMark = detection.requirements.some((line) => /^\s*pytest[-_]django\b/i.test(line));
  const loaded = hasMark ? [] : usesDjango ? loadedModules(project) : tableModules(project);
  const marks =
    hasMark && usesDjango && !/^(?:conftest|settings)\b/.test(symbol.path) ? ["@pytest.mark.django_db"] : [];
  return {
    decorators: marks,
    fixtures: [],
    home: null,
    definitions: [],
    imports: marks.length > 0 ? [{ module: "pytest", name: null, alias: null }] : loaded,
  };
}

/** Whether the project is written for Django. */
export function isDjango(project: ProjectCode): boolean {
  return project.files.some((file) => /^\s*(?:from|import) django\b/m.test(file.text));
}

/** Whether a test that we write has a database of Django's. */
export function hasDatabase(
  { environment: { detection } }: ReproductionRequest,
  project: ProjectCode,
): boolean {
  if (!isDjango(project)) return false;
  return (
    detection.testFramework === "unittest" ||
    detection.requirements.some((line) => /^\s*pytest[-_]django\b/i.test(line)) ||
    loadedModules(project).length > 0 ||
    project.testFiles.some(({ path, text }) => makesTables(path, text))
  );
}

/** Without the plugin a project may make its tables itself, or have functions as tests that write rows. */
function makesTables(path: string, text: string): boolean {
  return /(?:^|\/)conftest\.py$/.test(path)
    ? /\b(?:migrate|setup_databases|create_test_db)\b/.test(text)
    : /^(?:async )?def test_/m.test(text) && /\.objects\.(?:create|get_or_create|bulk_create)\(/.test(text);
}
