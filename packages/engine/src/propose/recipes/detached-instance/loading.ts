import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** What was to be loaded: `lines` of an `Invoice`. */
export interface Wanted {
  readonly owner: string;
  readonly attribute: string;
  readonly read: Node | null;
}

/** A query that gives objects of a class. */
interface Query {
  readonly path: string;
  /** `session.get(Invoice, number)`, `select(Invoice)`, `session.query(Invoice)`. */
  readonly call: Node;
}

/** The related rows are loaded by the query that gives the object, in the way in which the project loads such rows. */
export function loadingIdeas(
  investigation: Investigation,
  fault: PythonFault,
  wanted: Wanted,
  cause: string,
): Idea[] {
  const { code } = investigation;
  const { owner, attribute } = wanted;
  const house = loaderOfHouse(code, wanted);
  if (house === "relationship") return onRelationship(code, wanted, cause);
  const queries = queriesOf(investigation, fault, wanted);
  const changed = queries.flatMap(({ path, call }) => {
    const file = code.file(path);
    const edits =
      file && !isLoadedBy(call, wanted)
        ? withOption(code, file, call, house.name, `${owner}.${attribute}`)
        : null;
    return edits ? [{ edits, place: `${path}:${startLineOf(call)}` }] : [];
  });
  if (changed.length > 0)
    return changed.slice(0, 2).map(({ edits, place }) =>
      runningIdea({
        cause,
        explanation: `The query at ${place} loads \`${attribute}\` with \`${house.name}\`${house.place ? `, as at ${house.place}` : ", while the session is open"}.`,
        edits,
        basis: house.place ? "house" : "standard",
        name: `${attribute}_are_loaded`,
        sentence: "Related rows are there when they are read.",
      }),
    );
  return [
    ...chainedIdeas(investigation, fault, wanted, cause),
    ...onRelationship(code, wanted, cause, "standard"),
  ];
}

const LOADERS = /^(?:selectinload|joinedload|subqueryload)$/;

/** How the project loads related rows: this attribute above all, else the commonest way. */
function loaderOfHouse(
  code: CodeIndex,
  { owner, attribute }: Wanted,
): "relationship" | { readonly name: string; readonly place: string | null } {
  const uses = ["selectinload", "joinedload", "subqueryload"]
    .flatMap((name) => code.callsOf(name).filter(({ path }) => code.file(path)?.isTest === false))
    .map(({ path, node }) => ({
      name: lastNameOf(field(node, "function") ?? node) ?? "",
      place: `${path}:${startLineOf(node)}`,
      isSame: readCall(node).positional[0]?.text === `${owner}.${attribute}`,
    }))
    .filter(({ name }) => LOADERS.test(name));
  const same = uses.find(({ isSame }) => isSame);
  if (same) return same;
  const isOne = !isMany(code, { owner, attribute });
  // Rows that are joined come more than once, which not every query is ready for.
  const fitting = uses.filter(({ name }) => isOne || name !== "joinedload");
  const [first] = fitting;
  if (first) return first;
  const eager = relationships(code).filter(({ call }) =>
    /^["'](?:selectin|joined|subquery|immediate)["']$/.test(readCall(call).named.get("lazy")?.text ?? ""),
  );
  return uses.length === 0 && eager.length > 0 ? "relationship" : { name: "selectinload", place: null };
}

interface Relationship {
  readonly file: SourceFile;
  readonly owner: string;
  readonly attribute: string;
  readonly call: Node;
  readonly said: string;
}

/** `lines: Mapped[list["Line"]] = relationship(…)` of all classes. */
function relationships(code: CodeIndex): Relationship[] {
  return code.callsOf("relationship").flatMap(({ path, node }) => {
    const file = code.file(path);
    const assignment = node.parent?.type === "assignment" ? node.parent : null;
    const target = assignment && field(assignment, "left");
    const owner = code
      .symbolsOf(path)
      ?.classes.find((one) => one.node.startIndex <= node.startIndex && node.endIndex <= one.node.endIndex);
    return file && !file.isTest && owner && assignment && target?.type === "identifier"
      ? [{ file, owner: owner.name, attribute: target.text, call: node, said: assignment.text }]
      : [];
  });
}

function isMany(code: CodeIndex, { owner, attribute }: Pick<Wanted, "owner" | "attribute">): boolean {
  const own = relationships(code).find((one) => one.owner === owner && one.attribute === attribute);
  return (
    own === undefined || !/Mapped\[\s*(?:Optional\[)?["']?\w+["']?(?:\s*\|\s*None)?\s*\]?\]/.test(own.said)
  );
}

/** The relationship itself loads its rows with every query, where the project has it so. */
function onRelationship(
  code: CodeIndex,
  { owner, attribute }: Wanted,
  cause: string,
  basis: Idea["basis"] = "house",
): Idea[] {
  const all = relationships(code);
  const own = all.find((one) => one.owner === owner && one.attribute === attribute);
  if (!own || readCall(own.call).named.has("lazy")) return [];
  const alike = all.flatMap(({ call, file }) => {
    const lazy = readCall(call).named.get("lazy");
    return lazy && /selectin|joined|subquery|immediate/.test(lazy.text)
      ? [{ text: lazy.text, place: `${file.path}:${startLineOf(call)}` }]
      : [];
  });
  const [first] = alike;
  const written = first?.text ?? '"selectin"';
  return [
    runningIdea({
      cause,
      explanation: `\`${owner}.${attribute}\` is loaded with its ${owner}${first ? `, as the relationship at ${first.place}` : ""}.`,
      edits: [withArgument(own.file, own.call, `lazy=${written}`)],
      basis: first ? basis : "standard",
      name: `${attribute}_are_loaded`,
      sentence: "Related rows are there when they are read.",
    }),
  ];
}

/** The queries from which the object comes: on its way, else in the functions that those on the trace call. */
function queriesOf(investigation: Investigation, fault: PythonFault, { owner, read }: Wanted): Query[] {
  const { code } = investigation;
  const object = read && field(read, "object");
  const onWay = object
    ? trailOf(investigation, fault.file.path, object).flatMap(({ path, node }) =>
        queriesIn(path, node, owner),
      )
    : [];
  const isOwn = ({ path }: Query) => code.file(path)?.isTest === false;
  const distinct = (all: readonly Query[]) => [
    ...new Map(all.map((one) => [`${one.path}:${one.call.startIndex}`, one])).values(),
  ];
  const found = distinct(onWay.filter(isOwn));
  if (found.length > 0) return found;
  const running = fault.frames.toReversed().flatMap(({ path, line }) => code.functionAt(path, line) ?? []);
  const called = running.flatMap(({ path, node }) =>
    node.descendantsOfType("call").flatMap((call) => calleesOf(code, path, call).map(({ symbol }) => symbol)),
  );
  const reached = [...running, ...called].map(({ path, node }) => queriesIn(path, node, owner).filter(isOwn));
  return distinct(reached.find((queries) => queries.length > 0) ?? []);
}

function queriesIn(path: string, node: Node, owner: string): Query[] {
  const calls = [...(node.type === "call" ? [node] : []), ...node.descendantsOfType("call")];
  return calls.flatMap((call) => {
    const name = lastNameOf(field(call, "function") ?? call) ?? "";
    const given = readCall(call).positional;
    const isOfClass = given.some(({ text }) => text === owner || text.endsWith(`.${owner}`));
    const isQuery = /^(?:get|get_one|select|query|get_or_404)$/.test(name) && isOfClass;
    return isQuery ? [{ path, call }] : [];
  });
}

/** Whether a query, or what is called on it, loads the attribute already. */
function isLoadedBy(call: Node, { owner, attribute }: Wanted): boolean {
  let whole = call;
  while (whole.parent && /^(?:attribute|call)$/.test(whole.parent.type)) whole = whole.parent;
  return new RegExp(`load\\(\\s*(?:\\w+\\.)?${owner}\\.${attribute}\\b`).test(whole.text);
}

function withOption(
  code: CodeIndex,
  file: SourceFile,
  call: Node,
  loader: string,
  attribute: string,
): Edit[] | null {
  const plan = planImport(code, file.path, "sqlalchemy.orm", loader);
  if (!plan) return null;
  const name = lastNameOf(field(call, "function") ?? call) ?? "";
  const model = readCall(call).positional.find(({ text }) =>
    attribute.startsWith(`${text.split(".").at(-1)}.`),
  );
  const [, part = ""] = attribute.split(".");
  const option = `${plan.local}(${model?.text ?? attribute.split(".")[0]}.${part})`;
  if (/^get/.test(name)) {
    const options = readCall(call).named.get("options");
    if (options && !/^(?:list|tuple)$/.test(options.type)) return null;
    const last = options?.lastNamedChild;
    if (options)
      return last ? [...plan.edits, textEdit(file, last.endIndex, last.endIndex, `, ${option}`)] : null;
    return [...plan.edits, withArgument(file, call, `options=[${option}]`)];
  }
  const callee = call.parent?.type === "attribute" ? call.parent : null;
  const next = callee?.parent?.type === "call" ? callee.parent : null;
  if (next && field(callee ?? next, "attribute")?.text === "options")
    return [...plan.edits, withArgument(file, next, option)];
  return [...plan.edits, textEdit(file, call.endIndex, call.endIndex, `.options(${option})`)];
}

/** One more argument behind those that a call has. */
export function withArgument(file: SourceFile, call: Node, text: string): Edit {
  const list = field(call, "arguments");
  const last = list?.lastNamedChild;
  if (last) return textEdit(file, last.endIndex, last.endIndex, `, ${text}`);
  const at = (list?.endIndex ?? call.endIndex) - 1;
  return textEdit(file, at, at, text);
}

/** `selectinload(Invoice.lines)` goes on to what is read of each line. */
function chainedIdeas(
  investigation: Investigation,
  fault: PythonFault,
  { owner, attribute }: Wanted,
  cause: string,
): Idea[] {
  const { code } = investigation;
  const running = fault.frames.flatMap(({ path, line }) => code.functionAt(path, line) ?? []);
  const called = running.flatMap(({ path, node }) =>
    node.descendantsOfType("call").flatMap((call) => calleesOf(code, path, call).map(({ symbol }) => symbol)),
  );
  const loads = [
    ...new Map([...running, ...called].map((one) => [`${one.path}:${one.startLine}`, one])).values(),
  ]
    .filter(({ path }) => code.file(path)?.isTest === false)
    .flatMap(({ path, node }) => node.descendantsOfType("call").map((call) => ({ path, call })))
    .filter(({ call }) => {
      const name = lastNameOf(field(call, "function") ?? call) ?? "";
      const [parent = "", part = ""] = (readCall(call).positional[0]?.text ?? "").split(".").slice(-2);
      const relation = relationships(code).find((one) => one.owner === parent && one.attribute === part);
      return LOADERS.test(name) && relation !== undefined && new RegExp(`\\b${owner}\\b`).test(relation.said);
    })
    .filter(({ call }) => call.parent?.type !== "attribute");
  const [only, ...others] = loads;
  const file = only && code.file(only.path);
  const name = only && (lastNameOf(field(only.call, "function") ?? only.call) ?? "selectinload");
  const [symbol] = code.classesNamed(owner);
  const model =
    symbol && file
      ? symbol.path === file.path
        ? { text: owner, imports: [] }
        : modelIn(code, file, symbol.path, owner)
      : null;
  if (!only || !file || others.length > 0 || !model) return [];
  return [
    runningIdea({
      cause,
      explanation: `The query that loads each ${owner} loads its \`${attribute}\` as well.`,
      edits: [
        ...model.imports,
        textEdit(file, only.call.endIndex, only.call.endIndex, `.${name}(${model.text}.${attribute})`),
      ],
      basis: "house",
      name: `${attribute}_are_loaded`,
      sentence: "Related rows are there when they are read.",
    }),
  ];
}

function modelIn(
  code: CodeIndex,
  file: SourceFile,
  path: string,
  name: string,
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  for (const binding of code.symbolsOf(file.path)?.imports ?? []) {
    if (binding.local === null || !binding.atModuleLevel) continue;
    const found = code.resolve(file.path, `${binding.local}.${name}`);
    if (found?.path === path) return { text: `${binding.local}.${name}`, imports: [] };
  }
  const plan = planImport(code, file.path, code.moduleNameOf(path), name);
  return plan && { text: plan.local, imports: plan.edits };
}
