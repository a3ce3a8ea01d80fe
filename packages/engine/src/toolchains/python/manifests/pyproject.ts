import { parse } from "smol-toml";
import { type Declared, isTestGroup, NOTHING_DECLARED } from "./declared.ts";
import { poetryConstraint, poetryRequirement } from "./poetry.ts";

type Table = Readonly<Record<string, unknown>>;

/** Parses TOML from a repository; null when it is malformed. */
export function parseToml(text: string): Table | null {
  try {
    return parse(text) as Table;
  } catch {
    return null;
  }
}

/** What a `pyproject.toml` declares: PEP 621, dependency groups (PEP 735), Poetry, PDM, uv, Hatch. */
export function readPyproject(text: string, path: string): Declared {
  const document = parseToml(text);
  if (!document) return { ...NOTHING_DECLARED, files: [path] };
  const project = tableAt(document, "project");
  const poetry = tableAt(document, "tool", "poetry");
  const dynamic = strings(project.dynamic);
  return {
    name: textOf(project.name) ?? textOf(poetry.name),
    interpreter: textOf(project["requires-python"]) ?? poetryInterpreter(poetry),
    requirements: [...strings(project.dependencies), ...poetryTable(tableAt(poetry, "dependencies"))],
    testRequirements: [
      ...groups(tableAt(project, "optional-dependencies")),
      ...dependencyGroups(tableAt(document, "dependency-groups")),
      ...groups(tableAt(document, "tool", "pdm", "dev-dependencies"), () => true),
      ...strings(tableAt(document, "tool", "uv")["dev-dependencies"]),
      ...poetryTable(tableAt(poetry, "dev-dependencies")),
      ...Object.entries(tableAt(poetry, "group")).flatMap(([name, group]) =>
        isTestGroup(name) ? poetryTable(tableAt(asTable(group), "dependencies")) : [],
      ),
      ...hatchEnvironments(tableAt(document, "tool", "hatch", "envs")),
    ],
    pins: [],
    files: [path],
    dynamic: dynamic.includes("dependencies"),
    installable: "build-system" in document || textOf(project.name) !== null,
  };
}

/** Tables along a path of keys; an empty one where there is none. */
export function tableAt(table: Table, ...keys: readonly string[]): Table {
  return keys.reduce<Table>((current, key) => asTable(current[key]), table);
}

function asTable(value: unknown): Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function groups(table: Table, wanted: (name: string) => boolean = isTestGroup): readonly string[] {
  return Object.entries(table).flatMap(([name, list]) => (wanted(name) ? strings(list) : []));
}

/** PEP 735: a group may include others. */
function dependencyGroups(table: Table): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  function visit(name: string): void {
    if (seen.has(name)) return;
    seen.add(name);
    const list = table[name];
    for (const entry of Array.isArray(list) ? list : []) {
      if (typeof entry === "string") found.push(entry);
      else {
        const included = textOf(asTable(entry)["include-group"]);
        if (included !== null) visit(included);
      }
    }
  }
  for (const name of Object.keys(table)) if (isTestGroup(name)) visit(name);
  return found;
}

function hatchEnvironments(table: Table): readonly string[] {
  return Object.entries(table).flatMap(([name, environment]) =>
    isTestGroup(name) || name === "default" || name === "hatch-test"
      ? [
          ...strings(asTable(environment).dependencies),
          ...strings(asTable(environment)["extra-dependencies"]),
        ].filter((requirement) => !requirement.includes("{"))
      : [],
  );
}

function poetryTable(table: Table): readonly string[] {
  return Object.entries(table).flatMap(([name, value]) =>
    name === "python" ? [] : poetryRequirement(name, value),
  );
}

function poetryInterpreter(poetry: Table): string | null {
  const python = textOf(tableAt(poetry, "dependencies").python);
  return python === null || python.includes("||") ? null : poetryConstraint(python);
}
