import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

/** Methods that only one kind of value has, and how the code makes such a value out of another. */
const KINDS: readonly {
  readonly methods: RegExp;
  readonly makers: readonly string[];
  readonly what: string;
}[] = [
  {
    methods: /^(?:toFixed|toPrecision|toExponential)$/,
    makers: ["Number", "parseFloat", "Number.parseFloat", "parseInt", "Number.parseInt"],
    what: "a number",
  },
  {
    methods:
      /^(?:toUpperCase|toLowerCase|trim|split|padStart|padEnd|startsWith|endsWith|replace|replaceAll|charAt|localeCompare)$/,
    makers: ["String"],
    what: "a text",
  },
  {
    methods:
      /^(?:getTime|toISOString|toLocaleDateString|toDateString|get(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds))$/,
    makers: ["new Date"],
    what: "a date",
  },
  {
    methods: /^(?:map|filter|forEach|reduce|some|every|find|sort|join|flatMap|slice)$/,
    makers: ["Object.values", "Array.from", "Object.entries"],
    what: "a list",
  },
];

/** Whether the project converts values of that name in several ways, so that none of them is the one that is meant. */
export function isConvertedInSeveralWays(investigation: Investigation): boolean {
  const value = failingValue(investigation);
  const kind = KINDS.find(({ methods }) => methods.test(value?.place.members[0]?.name ?? ""));
  const name = value ? lastNameOf(value.place.node) : null;
  if (!kind || name === null) return false;
  const found = conversionsOf(investigation.code, name, kind.makers);
  return new Set(found.map(({ maker }) => maker)).size > 1;
}

/** A value of another kind is converted as the rest of the project converts values of that name. */
export function convertIdeas(investigation: Investigation): Idea[] {
  const { code, event } = investigation;
  const value = failingValue(investigation);
  const object = value?.fault === "missing_member" ? value.place.node : null;
  const method = value?.place.members[0]?.name ?? "";
  const file = value ? code.file(value.place.path) : null;
  const kind = KINDS.find(({ methods }) => methods.test(method));
  const name = object ? lastNameOf(object) : null;
  if (!object || !file || !kind || name === null || !/^(?:identifier|member_expression)$/.test(object.type))
    return [];
  const found = conversionsOf(code, name, kind.makers).filter(({ node }) => node.id !== object.id);
  const [first] = found;
  // Which conversion is meant is for the house to say: a made-up one may hide where the wrong kind comes from.
  if (!first || new Set(found.map(({ maker }) => maker)).size > 1) return [];
  const where = found.slice(0, 2).map(({ path, node }) => `${path}:${startLineOf(node)}`);
  return [
    {
      name: `${name}_of_another_kind`,
      sentence: `The request is answered with ${name} as ${kind.what}`,
      cause: `\`${object.text.slice(0, 40)}\` is not ${kind.what}, but \`${method}\` is called on it.`,
      explanation: `Makes ${kind.what} of \`${object.text.slice(0, 40)}\` by \`${first.maker}\`, as ${where.join(", ")} do.`,
      edits: [{ ...replaceNode(file, object, converted(first.maker, object)), part: "fix" }],
      basis: "house",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(object) },
    },
  ];
}

function converted(maker: string, object: Node): string {
  const text = `${maker}(${object.text})`;
  return maker.startsWith("new ") ? `(${text})` : text;
}

interface Conversion {
  readonly path: string;
  readonly node: Node;
  readonly maker: string;
}

/** Places where the project makes such a value of something with this last name. */
function conversionsOf(code: CodeIndex, name: string, makers: readonly string[]): Conversion[] {
  return code.mentions(name).flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") return [];
    return file.tree.rootNode.descendantsOfType(["call_expression", "new_expression"]).flatMap((call) => {
      const callee = (field(call, "function") ?? field(call, "constructor"))?.text ?? "";
      const maker = call.type === "new_expression" ? `new ${callee}` : callee;
      const argument = field(call, "arguments")?.firstNamedChild;
      return argument && makers.includes(maker) && lastNameOf(argument) === name
        ? [{ path, node: call, maker }]
        : [];
    });
  });
}
