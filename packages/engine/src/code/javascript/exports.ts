import type { Node } from "web-tree-sitter";
import { dottedName, field, plainString } from "../nodes.ts";
import { requiredModule } from "./symbols.ts";

/** One name that a module gives to others. */
export interface ExportEntry {
  /** `default` for the default export; `*` for everything of `from`. */
  readonly exported: string;
  /** Module that it is passed on from; null when it is made here. */
  readonly from: string | null;
  /** Name here, or inside `from`; `*` for the whole module. Null for a default export without a name. */
  readonly local: string | null;
  /** The exported expression or definition, where it is written in place. */
  readonly node: Node | null;
}

/** What an ES or CommonJS module exports, in the order of the text. */
export function exportsOf(root: Node): ExportEntry[] {
  return root.namedChildren.flatMap((statement) => {
    if (statement.type === "export_statement") return moduleExports(statement);
    if (/^(?:lexical|variable)_declaration$/.test(statement.type))
      return statement.namedChildren.flatMap(exportedAtOnce);
    const expression = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    return expression?.type === "assignment_expression" ? commonExports(expression) : [];
  });
}

function moduleExports(statement: Node): ExportEntry[] {
  const source = field(statement, "source");
  const from = source ? plainString(source) : null;
  const clause = statement.namedChildren.find((child) => child.type === "export_clause");
  if (clause) {
    return clause.namedChildren
      .filter((item) => item.type === "export_specifier")
      .map((item) => {
        const local = field(item, "name")?.text ?? "";
        return { exported: field(item, "alias")?.text ?? local, from, local, node: null };
      });
  }
  if (from !== null) {
    const namespace = statement.namedChildren.find((child) => child.type === "namespace_export");
    return [{ exported: namespace?.firstNamedChild?.text ?? "*", from, local: "*", node: null }];
  }
  const isDefault = statement.children.some((child) => child.type === "default");
  const declaration = field(statement, "declaration");
  const value = field(statement, "value");
  if (isDefault) {
    const made = declaration ?? value;
    const local = made?.type === "identifier" ? made.text : made && (field(made, "name")?.text ?? null);
    return [{ exported: "default", from: null, local, node: made }];
  }
  if (!declaration) return [];
  const name = field(declaration, "name");
  if (name) return [{ exported: name.text, from: null, local: name.text, node: declaration }];
  return declaration.namedChildren
    .filter((child) => child.type === "variable_declarator")
    .flatMap((child) => {
      const target = field(child, "name");
      const names =
        target?.type === "identifier"
          ? [target]
          : (target?.descendantsOfType(["identifier", "shorthand_property_identifier_pattern"]) ?? []);
      return names.map((item) => ({ exported: item.text, from: null, local: item.text, node: child }));
    });
}

/** `const app = (module.exports = express())`: given out under a name that it has here. */
function exportedAtOnce(declarator: Node): ExportEntry[] {
  const name = field(declarator, "name");
  let value = declarator.type === "variable_declarator" ? field(declarator, "value") : null;
  if (value?.type === "parenthesized_expression") value = value.firstNamedChild;
  if (name?.type !== "identifier" || value?.type !== "assignment_expression") return [];
  return commonExports(value).map((entry) => (entry.node === null ? entry : { ...entry, local: name.text }));
}

/** `module.exports = …`, `exports.x = …`, `module.exports.x = …`. */
function commonExports(assignment: Node): ExportEntry[] {
  const target = dottedName(field(assignment, "left") ?? assignment)?.split(".") ?? [];
  const value = field(assignment, "right");
  if (!value) return [];
  // `exports = module.exports = createApp`
  if (value.type === "assignment_expression") return commonExports(value);
  const path = target[0] === "module" ? target.slice(1) : target;
  if (path[0] !== "exports" || path.length > 2) return [];
  const name = path[1];
  if (name !== undefined) return [entryFor(name, value)];
  if (target[0] !== "module") return [];
  const whole = entryFor("default", value);
  if (value.type !== "object") return [whole];
  const members = value.namedChildren.flatMap((child): ExportEntry[] => {
    if (child.type === "shorthand_property_identifier") {
      return [{ exported: child.text, from: null, local: child.text, node: null }];
    }
    if (child.type === "method_definition") {
      const key = field(child, "name")?.text ?? "";
      return [{ exported: key, from: null, local: key, node: child }];
    }
    const key = child.type === "pair" ? field(child, "key") : null;
    const entryValue = field(child, "value");
    return key && entryValue ? [entryFor(plainString(key) ?? key.text, entryValue)] : [];
  });
  return [whole, ...members];
}

function entryFor(exported: string, value: Node): ExportEntry {
  const from = requiredModule(value);
  if (from !== null) return { exported, from, local: "*", node: null };
  return { exported, from: null, local: value.type === "identifier" ? value.text : null, node: value };
}
