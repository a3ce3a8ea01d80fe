import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { enumerationNamed } from "../missing-key/key-case.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

interface Form {
  readonly module: string;
  readonly name: string;
  /** How a value is written so that nothing of it is lost. */
  readonly written: (value: string) => string;
}

const TEXT = (value: string) => `str(${value})`;
const ISO = (value: string) => `${value}.isoformat()`;
const SORTED = (value: string) => `sorted(${value})`;
const PATH: Form = { module: "pathlib", name: "PurePath", written: TEXT };

const FORMS: Readonly<Record<string, Form>> = {
  Decimal: { module: "decimal", name: "Decimal", written: TEXT },
  UUID: { module: "uuid", name: "UUID", written: TEXT },
  datetime: { module: "datetime", name: "datetime", written: ISO },
  date: { module: "datetime", name: "date", written: ISO },
  time: { module: "datetime", name: "time", written: ISO },
  PosixPath: PATH,
  WindowsPath: PATH,
  set: { module: "", name: "set", written: SORTED },
  frozenset: { module: "", name: "frozenset", written: SORTED },
};

/**
 * The project's own encoder refuses a kind of value for which it has no branch, after those for others: it gets a branch,
 * in the form in which such a value is written and nothing of it lost.
 */
export function leftOutKindIdeas(
  investigation: Investigation,
  fault: PythonFault,
  type: string,
  cause: string,
): Idea[] {
  const { function: symbol, file, statement } = fault;
  const { code } = investigation;
  const parameters = symbol
    ? parametersOf(symbol.node).filter(({ name }) => !/^(?:self|cls)$/.test(name))
    : [];
  const [value, ...others] = parameters;
  if (!symbol || !value || others.length > 0 || !isRefusal(statement, value.name)) return [];
  const branches = branchesOf(symbol.node, value.name).filter(
    ({ endIndex }) => endIndex <= statement.startIndex,
  );
  if (branches.length === 0) return [];
  const made = branchFor(investigation, file.path, type, value.name);
  const edit =
    made &&
    insertBefore(file, statement, [`if isinstance(${value.name}, ${made.name}):`, `\treturn ${made.text}`]);
  if (!edit) return [];
  return [
    runningIdea({
      cause,
      explanation: `\`${symbol.name}\`, which writes what JSON does not know, has a branch for ${type} too.`,
      edits: [...made.imports, edit],
      basis: code.mentions(type).includes(file.path) ? "house" : "standard",
      name: "all_values_are_written",
      sentence: "Values that JSON does not know are written in the house's form.",
    }),
  ];
}

/** `raise TypeError(…)` and `return super().default(value)` */
function isRefusal(statement: Node, value: string): boolean {
  return (
    /^raise TypeError\(/.test(statement.text) ||
    statement.text === `return super().default(${value})` ||
    statement.text.endsWith(`.default(self, ${value})`)
  );
}

function branchesOf(definition: Node, value: string): Node[] {
  return (field(definition, "body")?.namedChildren ?? []).filter(
    (node) =>
      node.type === "if_statement" &&
      new RegExp(`\\b${value}\\b`).test(field(node, "condition")?.text ?? "") &&
      field(node, "consequence")?.lastNamedChild?.type === "return_statement",
  );
}

function branchFor(investigation: Investigation, path: string, type: string, value: string) {
  const form = FORMS[type];
  if (form?.module === "") return { name: form.name, text: form.written(value), imports: [] };
  const { code } = investigation;
  if (form) {
    const plan = planImport(code, path, form.module, form.name);
    return plan && { name: plan.local, text: form.written(value), imports: plan.edits };
  }
  if (!enumerationNamed(investigation, type)) return null;
  const known = code.resolve(path, type);
  const plan = planImport(code, path, "enum", "Enum");
  if (known && known.path !== path) return { name: type, text: `${value}.value`, imports: [] };
  return plan ? { name: plan.local, text: `${value}.value`, imports: plan.edits } : null;
}
