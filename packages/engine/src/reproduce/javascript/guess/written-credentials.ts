import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import type { JavascriptProject } from "../project.ts";

const MOST_VALUES = 12;
const PLACEHOLDER = /\$\{([^{}]*)\}/g;

/**
 * Values of a header that the code itself compares it with, or looks up by it: `Bearer ${token}` where `token` is `"secret"`
 * by default, the keys of a table of tokens. Those of a comparison first.
 */
export function writtenCredentials(project: JavascriptProject, header: string): string[] {
  const reading = project.files.filter((file) => readsHeader(file, header));
  const compared = reading.flatMap((file) => comparedIn(project, file));
  const isAuthorization = /^authorization$/i.test(header);
  const tables = [...reading, ...project.files.filter((file) => !reading.includes(file))].flatMap((file) =>
    tableKeys(file),
  );
  const asked = reading.flatMap((file) => askedTables(project, file, header));
  const all = [...compared, ...asked, ...tables].filter((text) => text !== "" && text.length <= 200);
  const schemes = reading.flatMap(
    (file) => file.text.match(/\b(?:Bearer|Basic|Token|ApiKey|Key)(?= )/g) ?? [],
  );
  const scheme = schemes[0] ?? "Bearer";
  const whole = all.flatMap((text) =>
    isAuthorization && !/^\w+ \S/.test(text) ? [`${scheme} ${text}`, text] : [text],
  );
  return [...new Set(whole)].slice(0, MOST_VALUES);
}

function readsHeader({ text }: SourceFile, header: string): boolean {
  const name = header.toLowerCase();
  const lower = text.toLowerCase();
  return lower.includes(name) && /header|\.get\(|cookie/.test(lower);
}

/** The other sides of comparisons with something that is named like a credential, as far as they can be written out. */
function comparedIn(project: JavascriptProject, file: SourceFile): string[] {
  return file.tree.rootNode.descendantsOfType("binary_expression").flatMap((node): string[] => {
    if (!/^[!=]==?$/.test(field(node, "operator")?.text ?? "")) return [];
    const sides = [field(node, "left"), field(node, "right")];
    return sides.flatMap((side, index) => {
      const other = sides[1 - index];
      if (!side || !other || !/auth|token|key|secret|header|bearer|credential|pass|sign/i.test(node.text))
        return [];
      return writtenOut(project, file, side, 0);
    });
  });
}

/** Texts that an expression may stand for, through constants, defaults of parameters and of variables of the environment. */
function writtenOut(project: JavascriptProject, file: SourceFile, node: Node, depth: number): string[] {
  if (depth > 4) return [];
  const text = plainString(node);
  if (text !== null) return /^(?:string|number|undefined|object|function)$/.test(text) ? [] : [text];
  switch (node.type) {
    case "template_string": {
      const [inner] = node.descendantsOfType("template_substitution");
      const held = inner?.firstNamedChild;
      if (!held) return [];
      const around = node.text.slice(1, -1);
      return writtenOut(project, file, held, depth + 1).map((value) =>
        around.replace(PLACEHOLDER, () => value),
      );
    }
    case "binary_expression":
      return /^(?:\|\||\?\?)$/.test(field(node, "operator")?.text ?? "")
        ? writtenOut(project, file, field(node, "right") ?? node, depth + 1)
        : [];
    case "identifier":
    case "member_expression": {
      const name = lastNameOf(node) ?? "";
      return definedAs(project, file, name).flatMap(({ home, value }) =>
        writtenOut(project, home, value, depth + 1),
      );
    }
    default:
      return [];
  }
}

/** Every value that a name is given where it is made: constants, defaults, fields of objects. */
function definedAs(
  project: JavascriptProject,
  file: SourceFile,
  name: string,
): { readonly home: SourceFile; readonly value: Node }[] {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return [];
  const near = [file, ...project.files.filter((one) => one !== file && one.text.includes(name))].slice(0, 6);
  return near
    .flatMap((home) =>
      home.tree.rootNode
        .descendantsOfType([
          "variable_declarator",
          "assignment_pattern",
          "object_assignment_pattern",
          "pair",
          "required_parameter",
        ])
        .flatMap((node) => {
          const key =
            field(node, "name") ?? field(node, "left") ?? field(node, "key") ?? field(node, "pattern");
          const value = field(node, "value") ?? field(node, "right");
          return key?.text === name && value ? [{ home, value }] : [];
        }),
    )
    .slice(0, 6);
}

/** Keys of what is asked for the header's value, however it is called: `PLANS[req.get("x-api-key")]`, `users.get(key)`. */
function askedTables(project: JavascriptProject, file: SourceFile, header: string): string[] {
  const root = file.tree.rootNode;
  const names = header.toLowerCase();
  const mentions = (node: Node | null) => node?.text.toLowerCase().includes(names) === true;
  const holders = new Set(
    root
      .descendantsOfType("variable_declarator")
      .flatMap((node) => (mentions(field(node, "value")) ? [field(node, "name")?.text ?? ""] : [])),
  );
  const isValue = (node: Node | null | undefined) =>
    node !== null && node !== undefined && (mentions(node) || holders.has(node.text));
  const asked = root.descendantsOfType(["subscript_expression", "call_expression"]).flatMap((node) => {
    if (node.type === "subscript_expression")
      return isValue(field(node, "index")) ? [lastNameOf(field(node, "object") ?? node) ?? ""] : [];
    const callee = field(node, "function");
    const isLookup =
      callee?.type === "member_expression" && /^(?:get|has)$/.test(field(callee, "property")?.text ?? "");
    const object = isLookup ? field(callee, "object") : null;
    return object && isValue(field(node, "arguments")?.firstNamedChild) ? [lastNameOf(object) ?? ""] : [];
  });
  return [...new Set(asked)].flatMap((name) =>
    definedAs(project, file, name).flatMap(({ value }) => keysOf(value)),
  );
}

/** Keys of a table, items of a set; what a key leads to is none. */
function keysOf(value: Node): string[] {
  if (value.type === "object")
    return value.namedChildren.flatMap((pair) => {
      const key = field(pair, "key");
      return key ? [plainString(key) ?? key.text] : [];
    });
  const list = value.type === "new_expression" ? field(value, "arguments")?.firstNamedChild : value;
  return (list?.type === "array" ? list.namedChildren : [])
    .map((item) => (item.type === "array" ? item.firstNamedChild : item))
    .flatMap((item) => (item && plainString(item)) ?? []);
}

/** Keys of tables of tokens: `new Map([["abc", …]])`, `{ "abc": … }` and items of `new Set(["abc"])`, where named so. */
function tableKeys(file: SourceFile): string[] {
  return file.tree.rootNode.descendantsOfType("variable_declarator").flatMap((node): string[] => {
    const name = field(node, "name")?.text ?? "";
    const value = field(node, "value");
    if (!value || !/token|key|session|secret|credential|api/i.test(name)) return [];
    if (value.type === "string") return [plainString(value) ?? ""];
    const strings = value.descendantsOfType(["string", "property_identifier"]);
    return strings
      .slice(0, 8)
      .flatMap((one) => (one.type === "string" ? (plainString(one) ?? []) : one.text));
  });
}
