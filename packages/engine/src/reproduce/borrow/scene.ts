import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ProjectCode } from "../python/project-code.ts";
import { type Act, isFixture } from "./acts.ts";

/** Everything of a test that its act stands on. */
export interface Scene {
  readonly act: Act;
  /** Blocks from the body of the test down to the one that holds the act, with the statement in each that leads there. */
  readonly blocks: readonly { readonly block: Node; readonly inner: Node }[];
  /** The class of the test, its `setUp` and further members, which the test may use. */
  readonly owner: Node | null;
  readonly members: readonly Node[];
  /** Fixtures that the test asks for, where they are found: those of its own file and those of conftest files. */
  readonly fixtures: readonly FoundFixture[];
  /** Values of the first row of a parametrised test, by the text that names them. */
  readonly parameters: readonly { readonly names: string; readonly value: Node }[];
}

export interface FoundFixture {
  readonly name: string;
  readonly file: SourceFile;
  readonly node: Node;
}

/** What an act stands on; null where its test is of a form that cannot be taken apart. */
export function sceneOf(project: ProjectCode, act: Act): Scene | null {
  const { test } = act;
  const body = field(test.node, "body");
  if (!body) return null;
  const blocks = blocksAround(body, act.node);
  if (!blocks) return null;
  const owner = ancestorOfType(test.node, ["class_definition", "function_definition"]);
  if (owner?.type === "function_definition" || (owner && ancestorOfType(owner, ["class_definition"])))
    return null;
  const parameters = rowOf(test.node);
  if (parameters === null) return null;
  const members = (owner ? (field(owner, "body")?.namedChildren ?? []) : []).filter(
    (member) => member.type !== "comment" && !isTestMember(member),
  );
  return { act, blocks, owner, members, fixtures: fixturesOf(project, act.file, test.node), parameters };
}

function isTestMember(member: Node): boolean {
  const definition = member.type === "decorated_definition" ? field(member, "definition") : member;
  return definition?.type === "function_definition" && /^test/.test(field(definition, "name")?.text ?? "");
}

function blocksAround(body: Node, act: Node): Scene["blocks"] | null {
  const found: { block: Node; inner: Node }[] = [];
  let block: Node | null = body;
  while (block) {
    const inner: Node | undefined = block.namedChildren.find(
      (child) => child.startIndex <= act.startIndex && act.endIndex <= child.endIndex,
    );
    if (!inner) return null;
    found.push({ block, inner });
    // Loops, conditions and inner functions are no straight way to the act.
    if (/^(?:for_statement|while_statement|if_statement|try_statement|match_statement)$/.test(inner.type))
      return null;
    if (/definition$/.test(inner.type)) return null;
    const deeper: Node | null = inner.type === "with_statement" ? field(inner, "body") : null;
    block = deeper && deeper.startIndex <= act.startIndex ? deeper : null;
  }
  if (
    ancestorOfType(
      act,
      [
        "lambda",
        "list_comprehension",
        "generator_expression",
        "set_comprehension",
        "dictionary_comprehension",
      ],
      body,
    )
  )
    return null;
  return found;
}

/** Null where the parameters of the test are computed. */
function rowOf(definition: Node): Scene["parameters"] | null {
  const found: { names: string; value: Node }[] = [];
  for (const mark of decoratorsOf(definition)) {
    if (!/^@(?:pytest\.)?mark\.parametrize\b/.test(mark.text)) continue;
    const given = mark.firstNamedChild && field(mark.firstNamedChild, "arguments")?.namedChildren;
    const [names, rows] = given ?? [];
    const row = rows && /^(?:list|tuple)$/.test(rows.type) ? rows.firstNamedChild : null;
    const text = names ? names.text.replace(/^[[(]|[\])]$|["']/g, "") : "";
    if (!row || !/^[\w, ]+$/.test(text)) return null;
    const value = row.type === "call" ? null : row;
    if (!value) return null;
    found.push({ names: text, value });
  }
  return found;
}

export function decoratorsOf(definition: Node): Node[] {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (decorated?.namedChildren ?? []).filter((child) => child.type === "decorator");
}

function fixturesOf(project: ProjectCode, file: SourceFile, test: Node): FoundFixture[] {
  const files = [file, ...conftestsOf(project, file)];
  const found: FoundFixture[] = [];
  const wanted = namesAskedFor(test);
  for (let index = 0; index < wanted.length && index < 30; index++) {
    const name = wanted[index] ?? "";
    if (found.some((fixture) => fixture.name === name)) continue;
    for (const home of files) {
      const symbol = (project.code.symbolsOf(home.path)?.functions ?? []).find(
        (one) => one.name === name && one.qualifiedName === name && isFixture(one.node),
      );
      if (!symbol) continue;
      found.push({ name, file: home, node: symbol.node });
      wanted.push(...namesAskedFor(symbol.node));
      break;
    }
  }
  for (const symbol of project.code.symbolsOf(file.path)?.functions ?? []) {
    const isAutomatic = decoratorsOf(symbol.node).some((mark) =>
      /\bfixture\(.*autouse\s*=\s*True/s.test(mark.text),
    );
    if (isAutomatic && symbol.qualifiedName === symbol.name)
      found.push({ name: symbol.name, file, node: symbol.node });
  }
  return found;
}

export function namesAskedFor(definition: Node): string[] {
  return parametersOf(definition)
    .map((parameter) => parameter.name)
    .filter((name) => name !== "self");
}

/** From the folder of the test upwards. */
function conftestsOf(project: ProjectCode, { path }: SourceFile): SourceFile[] {
  const found: SourceFile[] = [];
  for (let folder = path; folder !== ""; ) {
    folder = folder.includes("/") ? folder.slice(0, folder.lastIndexOf("/")) : "";
    const conftest = project.code.file(folder === "" ? "conftest.py" : `${folder}/conftest.py`);
    if (conftest) found.push(conftest);
  }
  return found;
}

export interface Surroundings {
  readonly imports: readonly NeededImport[];
  /** Definitions of the test file, as text, in the order in which they stand there. */
  readonly definitions: readonly string[];
}

/** What a text taken from a file needs of the rest of that file: its imports, and what is defined at its top. */
export function surroundingsOf(
  project: ProjectCode,
  file: SourceFile,
  text: string,
  without: ReadonlySet<string>,
): Surroundings {
  const symbols = project.code.symbolsOf(file.path);
  const tops = new Map<string, Node>();
  for (const child of file.tree.rootNode.namedChildren) {
    const definition = child.type === "decorated_definition" ? field(child, "definition") : child;
    const name = definition && /definition$/.test(definition.type) ? field(definition, "name")?.text : null;
    if (name) tops.set(name, child);
    if (child.type !== "expression_statement") continue;
    const assignment = child.firstNamedChild;
    const left = assignment?.type === "assignment" ? field(assignment, "left") : null;
    for (const item of left?.type === "pattern_list" ? left.namedChildren : left ? [left] : [])
      if (item.type === "identifier") tops.set(item.text, child);
  }
  const chosen = new Map<number, Node>();
  const pending = [text];
  let all = text;
  if (tops.has("pytestmark")) pending.push("pytestmark");
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const word of new Set(next.match(/[A-Za-z_]\w*/g) ?? [])) {
      const node = tops.get(word);
      if (!node || chosen.has(node.startIndex) || without.has(word) || /^test/i.test(word)) continue;
      chosen.set(node.startIndex, node);
      all += `\n${node.text}`;
      pending.push(node.text);
    }
  }
  const words = new Set(all.match(/[A-Za-z_]\w*/g) ?? []);
  const imports = (symbols?.imports ?? []).flatMap(
    ({ local, module, imported, node, atModuleLevel }): NeededImport[] => {
      if (!atModuleLevel || local === null || !words.has(local)) return [];
      if (imported !== null) return [{ module, name: imported, alias: imported === local ? null : local }];
      // `import a.b` binds `a` alone, and still loads the module that it names.
      const whole = node
        .childrenForFieldName("name")
        .map((item) => item.text)
        .filter((name) => name.split(".")[0] === local);
      const modules = whole.length > 0 ? whole : [module];
      return modules.map((name) => ({
        module: name,
        name: null,
        alias: name.split(".")[0] === local ? null : local,
      }));
    },
  );
  const definitions = [...chosen.values()]
    .toSorted((left, right) => left.startIndex - right.startIndex)
    .map((node) => node.text);
  return { imports, definitions };
}

/** Whether a statement only checks something, so that nothing else stands on it. */
export function isAssertion(statement: Node): boolean {
  if (statement.type === "assert_statement") return true;
  const call = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const name = call?.type === "call" ? lastNameOf(field(call, "function") ?? call) : null;
  return name !== null && name !== undefined && /^assert/.test(name);
}
