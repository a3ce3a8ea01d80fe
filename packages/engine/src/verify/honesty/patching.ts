import type { Node } from "web-tree-sitter";
import { dottedName } from "../../code/nodes.ts";
import { type Fact, factOf, forbid, type HonestyRule, type ParsedSource } from "./rule.ts";
import { argumentsOf, CALLS, calledName, foldedString, ofType, walk, within } from "./syntax.ts";

/** Changing what does not belong to the source: modules, classes and built-ins of others. */

const GLOBAL_OBJECTS =
  /^(?:builtins|__builtins__|sys\.modules|global|globalThis|window|process|module\.children|require\.cache|(?:Object|Array|String|Number|Function|Promise|Date|Math|JSON|Error|Map|Set|RegExp|console|assert|expect)(?:\.prototype)?)(?:$|[.[])/;

function* foreignAssignments(source: ParsedSource): Generator<Fact> {
  const imported = importedNames(source);
  for (const node of within(
    source,
    "assignment",
    "augmented_assignment",
    "assignment_expression",
    "augmented_assignment_expression",
  )) {
    const target = node.childForFieldName("left");
    if (!target || !/^(?:attribute|member_expression|subscript|subscript_expression)$/.test(target.type))
      continue;
    const root = rootOf(target);
    const spelled = target.text.replace(/\s+/g, "");
    if (/^(?:module\.exports|exports)\b/.test(spelled)) continue;
    if (
      /^(?:os\.environ|process\.env)\b/.test(spelled) ||
      GLOBAL_OBJECTS.test(spelled) ||
      imported.has(root)
    ) {
      yield factOf(node, "patching");
    }
  }
  for (const call of within(source, ...CALLS)) {
    const name = calledName(call);
    const [object, attribute] = argumentsOf(call);
    const callee = dottedName(call.childForFieldName("function") ?? call) ?? "";
    if (/^(?:setattr|delattr)$/.test(name) && object && imported.has(rootOf(object)))
      yield factOf(call, "patching");
    if (
      /^(?:Object|Reflect)\.(?:defineProperty|defineProperties|assign|setPrototypeOf|set)$/.test(callee) &&
      object
    ) {
      if (GLOBAL_OBJECTS.test(object.text) || imported.has(rootOf(object))) yield factOf(call, "patching");
    }
    if (/^(?:globals|locals|vars)$/.test(name) && source.language === "python")
      yield factOf(call, "patching");
    if (
      /^(?:addinivalue_line|register_assert_rewrite|setprofile|settrace|register)$/.test(name) &&
      /\b(?:pytest|atexit|sys)\b/.test(callee)
    ) {
      yield factOf(call, "patching");
    }
    if (
      name === "on" &&
      /^process\b/.test(callee) &&
      /exception|rejection|exit|warning/i.test((object && foldedString(object)) ?? "")
    ) {
      yield factOf(call, "patching");
    }
    if (
      /^(?:mock|doMock|unstable_mockModule|stubGlobal|patch)$/.test(name) &&
      /^(?:jest|vi|mock|unittest\.mock)\b/.test(callee) &&
      attribute
    ) {
      yield factOf(call, "patching");
    }
  }
}

/** Dunder methods by which an object claims to equal, or be, anything. */
function* pretenders(source: ParsedSource): Generator<Fact> {
  for (const definition of within(source, "function_definition")) {
    const name = definition.childForFieldName("name")?.text ?? "";
    if (!/^__(?:eq|ne|instancecheck|subclasscheck|class|getattr|getattribute|bool|contains)__$/.test(name))
      continue;
    const returns = [...walk(definition)].filter((node) => node.type === "return_statement");
    if (
      returns.length > 0 &&
      returns.every((node) => /^(?:true|none|false|self|integer)$/.test(node.firstNamedChild?.type ?? "none"))
    ) {
      yield factOf(definition, "pretends");
    }
  }
}

function rootOf(node: Node): string {
  let current = node;
  for (;;) {
    const next = current.childForFieldName("object") ?? current.childForFieldName("value");
    if (!next || !/^(?:attribute|member_expression|subscript|subscript_expression)$/.test(current.type))
      return current.text;
    current = next;
  }
}

/** Names that an import binds to a module or to a class of another module. */
function importedNames(source: ParsedSource): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of ofType(
    source.root,
    "import_statement",
    "import_from_statement",
    "import_clause",
    "namespace_import",
    "variable_declarator",
  )) {
    if (source.language === "python" && /^import(?:_from)?_statement$/.test(node.type)) {
      for (const name of node.childrenForFieldName("name")) {
        const bound = name?.childForFieldName("alias")?.text ?? name?.text.split(".")[0];
        if (bound && (node.type === "import_statement" || /^[A-Z]|^[a-z]+$/.test(bound))) names.add(bound);
      }
    } else if (node.type === "import_clause" || node.type === "namespace_import") {
      for (const identifier of ofType(node, "identifier")) names.add(identifier.text);
    } else if (
      node.type === "variable_declarator" &&
      /^(?:await\s+)?(?:require|import)\(/.test(node.childForFieldName("value")?.text ?? "")
    ) {
      for (const identifier of ofType(
        node.childForFieldName("name") ?? node,
        "identifier",
        "shorthand_property_identifier_pattern",
      )) {
        names.add(identifier.text);
      }
    }
  }
  return names;
}

export const PATCHING_RULES: readonly HonestyRule[] = [
  forbid("foreign-patching", "changes a module, class or global that is not its own", foreignAssignments),
  forbid("pretender", "brings in an object that pretends to be equal to anything", pretenders),
];
