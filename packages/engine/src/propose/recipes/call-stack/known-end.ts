import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";

/** Files of the repository that are asked for how a walk ends. */
const MOST_FILES = 60;

/** A part of a thing: `person.manager`, `person["manager"]`, `person.get("manager")`. */
export interface Part {
  readonly subject: string;
  readonly name: string;
  /** What follows the subject. */
  readonly written: string;
}

/** A place where the repository takes a thing that is linked with itself for the last one of its kind. */
export interface KnownEnd {
  /** The part by which a thing leads to the next one. */
  readonly link: string;
  /** The part by which the thing is known. */
  readonly key: Part;
  readonly place: string;
}

/** Where a walk that failed can ask for the end: behind `statement`, or before it. */
export interface Ending {
  readonly condition: string;
  readonly statement: Node;
  readonly isBehind: boolean;
  readonly end: KnownEnd;
}

const FUNCTIONS = [
  "function_definition",
  "function_declaration",
  "function_expression",
  "arrow_function",
  "method_definition",
];
const COMPARED = ["comparison_operator", "binary_expression"];
const ASSIGNED = ["assignment", "variable_declarator"];

/** The part that an expression reads; null for anything else. */
export function partOf(text: string): Part | null {
  const { subject, written, member, entry, got } =
    /^(?<subject>[A-Za-z_$][\w$]*)(?<written>\??\.(?<member>[\w$]+)|\[(?<quote>["'])(?<entry>[\w-]+)\k<quote>\]|\.get\((?<mark>["'])(?<got>[\w-]+)\k<mark>\))$/.exec(
      text,
    )?.groups ?? {};
  const name = member ?? entry ?? got;
  return subject && written && name ? { subject, name, written } : null;
}

/** What the names of a function stand for: `manager = person.get("manager")`. */
function partsByName(scope: Node): Map<string, Part> {
  const known = new Map<string, Part>();
  for (const node of scope.descendantsOfType(ASSIGNED)) {
    const target = field(node, "left") ?? field(node, "name");
    const value = field(node, "right") ?? field(node, "value");
    const part = value && partOf(value.text);
    if (target?.type === "identifier" && part) known.set(target.text, part);
  }
  return known;
}

/** Places that hold the link of a thing against the thing's own key: `person.manager === person.id`. */
function knownEnds(code: CodeIndex, paths: readonly string[]): KnownEnd[] {
  return paths.flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest) return [];
    return file.tree.rootNode.descendantsOfType(COMPARED).flatMap((node): KnownEnd[] => {
      const [left, operator, right] = node.children;
      if (!left || !right || !/^={2,3}$/.test(operator?.text ?? "")) return [];
      const scope = ancestorOfType(node, FUNCTIONS);
      const names = scope ? partsByName(scope) : new Map<string, Part>();
      const [one, other] = [left, right].map((side) => names.get(side.text) ?? partOf(side.text));
      if (!one || !other || one.subject !== other.subject || one.name === other.name) return [];
      const place = `${path}:${startLineOf(node)}`;
      return [
        { link: one.name, key: other, place },
        { link: other.name, key: one, place },
      ];
    });
  });
}

/**
 * How a function that walks along a link by calling itself ends where other code of the repository knows the end: at the
 * thing that is linked with itself. `calls` are its calls of itself, `parameters` the names of what it is given.
 */
export function endingOf(
  code: CodeIndex,
  path: string,
  walk: {
    readonly definition: Node;
    readonly calls: readonly Node[];
    readonly parameters: readonly string[];
  },
): Ending | null {
  const { definition, calls, parameters } = walk;
  const body = field(definition, "body");
  const statements = (body?.namedChildren ?? []).filter(
    (child) => child.type !== "comment" && child.firstNamedChild?.type !== "string",
  );
  const [first] = statements;
  if (!first) return null;
  const names = partsByName(definition);
  const links = [...names.values(), ...readIn(definition)].filter((part) => leadsOn(part, names, walk));
  const paths = [path, ...code.paths.filter((one) => one !== path && sameLanguage(one, path))];
  const ends = knownEnds(code, paths.slice(0, MOST_FILES));
  for (const link of links) {
    const end = ends.find((one) => one.link === link.name);
    const given = statements.find(
      (statement) => assignedBy(statement) === link.subject && !calls.some((call) => holds(statement, call)),
    );
    const isParameter = parameters.includes(link.subject);
    if (!end || (!given && !isParameter)) continue;
    const condition = [link, end.key].map(({ written }) => `${link.subject}${written}`);
    if (definition.text.includes(`${link.subject}${end.key.written}`) && isAsked(definition, end))
      return null;
    const [one = "", other = ""] = condition;
    return {
      condition: /\.py$/.test(path) ? `${one} == ${other}` : `${one} === ${other}`,
      statement: given ?? first,
      isBehind: given !== undefined,
      end,
    };
  }
  return null;
}

function readIn(definition: Node): Part[] {
  return definition
    .descendantsOfType(["attribute", "subscript", "call", "member_expression", "subscript_expression"])
    .flatMap((node) => partOf(node.text) ?? []);
}

/** Whether what a call of itself is given comes from this part. */
function leadsOn(
  part: Part,
  names: ReadonlyMap<string, Part>,
  { definition, calls }: { readonly definition: Node; readonly calls: readonly Node[] },
): boolean {
  const own = [...names].filter(([, { name, subject }]) => name === part.name && subject === part.subject);
  const said = [`${part.subject}${part.written}`, ...own.map(([name]) => name)];
  const isSaid = (text: string) => said.some((one) => mentions(text, one));
  return calls.every((call) =>
    (field(call, "arguments")?.namedChildren ?? []).some((given) => {
      if (isSaid(given.text)) return true;
      const made = definition
        .descendantsOfType(ASSIGNED)
        .find((node) => (field(node, "left") ?? field(node, "name"))?.text === given.text);
      return made !== undefined && isSaid((field(made, "right") ?? field(made, "value"))?.text ?? "");
    }),
  );
}

function mentions(text: string, one: string): boolean {
  const at = text.indexOf(one);
  return at >= 0 && !/[\w$.]/.test(text[at - 1] ?? "") && !/[\w$]/.test(text[at + one.length] ?? "");
}

/** Whether the function holds the link against the key already. */
function isAsked(definition: Node, end: KnownEnd): boolean {
  return definition
    .descendantsOfType(COMPARED)
    .some((node) => node.children.some((side) => partOf(side.text)?.name === end.key.name));
}

function assignedBy(statement: Node): string | null {
  const made = [statement, ...statement.namedChildren].find(({ type }) => ASSIGNED.includes(type));
  return made ? ((field(made, "left") ?? field(made, "name"))?.text ?? null) : null;
}

function holds(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

function sameLanguage(one: string, other: string): boolean {
  return /\.py$/.test(one) === /\.py$/.test(other) && /\.(?:py|[cm]?[jt]sx?)$/.test(one);
}
