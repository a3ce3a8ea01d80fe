import { type Declared, NOTHING_DECLARED } from "./declared.ts";
import { poetryRequirement } from "./poetry.ts";
import { parseToml, tableAt } from "./pyproject.ts";

/** What a Pipfile declares. Its tables are those of Poetry with plain PEP 440 constraints. */
export function readPipfile(text: string, path: string): Declared {
  const document = parseToml(text);
  if (!document) return { ...NOTHING_DECLARED, files: [path] };
  const packages = (key: string): readonly string[] =>
    Object.entries(tableAt(document, key)).flatMap(([name, value]) => poetryRequirement(name, value));
  const requires = tableAt(document, "requires");
  const full = requires.python_full_version;
  const short = requires.python_version;
  return {
    ...NOTHING_DECLARED,
    interpreter: typeof full === "string" ? `==${full}` : typeof short === "string" ? `==${short}.*` : null,
    requirements: packages("packages"),
    testRequirements: packages("dev-packages"),
    files: [path],
  };
}
