import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { dottedName, field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { boundBefore, functionAround, namesAt, namesRead } from "../edits/names.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Endpoint } from "./endpoints.ts";

/**
 * Values that the path of an address needs and that the call leaves out: what the function has under this name, what the
 * thing has of which the call takes another value, else what the house gives there.
 */
export function leftOutValues(code: CodeIndex, fault: PythonFault, call: Node, endpoint: Endpoint): Idea[] {
  const form = formOf(call);
  if (!form) return [];
  const missing = endpoint.values.filter((value) => !form.given.has(value));
  if (missing.length === 0 || missing.length > 2) return [];
  if ([...form.given.keys()].some((name) => !endpoint.values.includes(name) && form.isOnlyPath)) return [];
  const names = namesAt(code, fault.file, fault.statement);
  const own = localNames(fault.statement);
  const found = missing.map((value) => sourceOf(code, fault, call, endpoint, { value, names, own, form }));
  if (found.some((one) => one === null)) return [];
  const edits = missing.flatMap((value, index) => {
    const text = found[index]?.text;
    return text === undefined ? [] : [form.add(value, text, endpoint.values)];
  });
  const listed = missing.map((value) => `\`${value}\``).join(" and ");
  const places = found.flatMap((one) => one?.place ?? []);
  return [
    runningIdea({
      cause: `The path of \`${endpoint.name}\` needs ${listed}, and ${fault.file.path}:${fault.line} leaves ${missing.length > 1 ? "them" : "it"} out.`,
      explanation: `It is given ${found.map((one) => `\`${one?.text}\``).join(" and ")}${places.length > 0 ? `, as at ${places.join(", ")}` : ""}.`,
      edits,
      name: "address_is_built",
      sentence: "The address is built.",
    }),
  ];

  /** `url_for(name, slug=slug)`, `reverse(name, kwargs={"slug": slug})`, `reverse(name, args=[slug])`. */
  function formOf(node: Node): Form | null {
    const { named, positional } = readCall(node);
    const kwargs = named.get("kwargs");
    const args = named.get("args");
    if (kwargs) {
      if (kwargs.type !== "dictionary") return null;
      const pairs = kwargs.namedChildren.flatMap((pair): [string, Node, Node][] => {
        const key = pair.type === "pair" ? field(pair, "key") : null;
        const value = field(pair, "value");
        const name = key && plainString(key);
        return name && value ? [[name, value, pair]] : [];
      });
      return formFrom(pairs, kwargs, (name, text) => `"${name}": ${text}`);
    }
    if (args) {
      if (!/^(?:list|tuple)$/.test(args.type)) return null;
      // Which of the values are there, their names tell.
      const placed = args.namedChildren.map(
        (value) => endpoint.values.find((name) => name === lastNameOf(value)) ?? null,
      );
      if (placed.some((name) => name === null)) return null;
      const pairs = args.namedChildren.map((value, index): [string, Node, Node] => [
        placed[index] ?? "",
        value,
        value,
      ]);
      return formFrom(pairs, args, (_name, text) => text);
    }
    const list = field(node, "arguments");
    if (list?.type !== "argument_list" || list.namedChildren.some(({ type }) => /splat/.test(type)))
      return null;
    if (positional.filter((one) => plainString(one) === null).length > 0) return null;
    const pairs = [...named].flatMap(([name, value]): [string, Node, Node][] =>
      value.parent && !name.startsWith("_") ? [[name, value, value.parent]] : [],
    );
    const called = lastNameOf(field(node, "function") ?? node) ?? "";
    // What `reverse` takes by name are its own options.
    if (/^reverse/.test(called) && pairs.length > 0) return null;
    return formFrom(pairs, list, (name, text) =>
      /^reverse/.test(called) ? `kwargs={"${name}": ${text}}` : `${name}=${text}`,
    );
  }

  function formFrom(
    pairs: readonly (readonly [string, Node, Node])[],
    holder: Node,
    write: (name: string, text: string) => string,
  ): Form {
    return {
      given: new Map(pairs.map(([name, value]) => [name, value])),
      isOnlyPath: holder.type !== "argument_list",
      add(name, text, order) {
        const behind = pairs.find(([other]) => order.indexOf(other) > order.indexOf(name));
        const [, , place] = behind ?? [];
        if (place) return textEdit(fault.file, place.startIndex, place.startIndex, `${write(name, text)}, `);
        const last = holder.namedChildren.findLast(({ type }) => type !== "comment");
        const at = last?.endIndex ?? holder.startIndex + 1;
        return textEdit(fault.file, at, at, `${last ? ", " : ""}${write(name, text)}`);
      },
    };
  }
}

interface Form {
  readonly given: ReadonlyMap<string, Node>;
  /** Whether nothing but values of the path may be given there. */
  readonly isOnlyPath: boolean;
  readonly add: (name: string, text: string, order: readonly string[]) => Edit;
}

interface Wanted {
  readonly value: string;
  readonly names: ReadonlySet<string>;
  /** Those of the function alone. */
  readonly own: ReadonlySet<string>;
  readonly form: Form;
}

function sourceOf(
  code: CodeIndex,
  fault: PythonFault,
  call: Node,
  endpoint: Endpoint,
  { value, names, own, form }: Wanted,
): { readonly text: string; readonly place: string | null } | null {
  if (own.has(value)) return { text: value, place: null };
  const house = houseValues(code, fault, call, endpoint, value);
  // `slug=slam.slug` beside it: the same thing has the other value.
  for (const given of form.given.values()) {
    const object = given.type === "attribute" ? field(given, "object") : null;
    const thing = object && dottedName(object);
    if (!thing) continue;
    const text = `${thing}.${value}`;
    const kin = house.find((one) => one.text.endsWith(`.${value}`));
    if (kin || isMember(code, value)) return { text, place: kin?.place ?? null };
  }
  const known = house.find(({ node }) => namesRead(node).every((read) => names.has(read.text)));
  return known ? { text: known.text, place: known.place } : null;
}

/** Parameters of the functions around a statement, and what they bind before it. */
function localNames(statement: Node): ReadonlySet<string> {
  const found = new Set<string>();
  for (let scope = functionAround(statement); scope; scope = functionAround(scope))
    for (const name of [
      ...parametersOf(scope).map((parameter) => parameter.name),
      ...boundBefore(scope, statement.startIndex),
    ])
      found.add(name);
  return found;
}

/** What other calls give for a value of the same address. */
function houseValues(
  code: CodeIndex,
  fault: PythonFault,
  call: Node,
  endpoint: Endpoint,
  value: string,
): { readonly node: Node; readonly text: string; readonly place: string }[] {
  const last = endpoint.name.split(/[.:]/).at(-1) ?? endpoint.name;
  return ["url_for", "reverse", "redirect"].flatMap((name) =>
    code.callsOf(name).flatMap((site) => {
      if (code.file(site.path)?.isTest !== false) return [];
      if (site.path === fault.file.path && site.node.startIndex === call.startIndex) return [];
      const { positional, named } = readCall(site.node);
      const target = positional.map((one) => plainString(one)).find((one) => one !== null);
      if (target?.split(/[.:]/).at(-1) !== last) return [];
      const kwargs = named.get("kwargs");
      const pair = kwargs?.namedChildren.find((one) => {
        const key = one.type === "pair" ? field(one, "key") : null;
        return key && plainString(key) === value;
      });
      const node = named.get(value) ?? (pair && field(pair, "value"));
      return node
        ? [{ node, text: node.text, place: `${site.path}:${site.node.startPosition.row + 1}` }]
        : [];
    }),
  );
}

/** Whether a class of the project has a member of this name. */
function isMember(code: CodeIndex, name: string): boolean {
  return code
    .naming(name)
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .some(({ node }) => new RegExp(`^\\s+(?:self\\.)?${name}\\s*[:=]|def ${name}\\(`, "m").test(node.text));
}
