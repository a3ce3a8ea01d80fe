import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { replaceNode } from "../edits/expressions.ts";
import { operationsOn } from "../fault/operands.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { callsOn, onLine, only, type Slip } from "./slip.ts";

/** What the language itself asks for: of exceptions, classes, types and wrappers. */
export const PYTHON_FORMS: readonly Slip[] = [
  {
    message: /^exceptions must derive from BaseException/,
    cause: "raises what is an answer and no exception.",
    how: "The answer is returned.",
    edits: (_investigation, fault) => {
      const value = raised(fault);
      const keyword = fault.statement.firstChild;
      const isAnswer =
        value?.type === "call" &&
        /(?:Response|Redirect)$|^(?:jsonify|redirect|make_response|render|render_template)$/.test(
          lastNameOf(field(value, "function") ?? value) ?? "",
        );
      return isAnswer && keyword ? [replaceNode(fault.file, keyword, "return")] : [];
    },
  },
  {
    message: /^exceptions must derive from BaseException/,
    cause: "raises `NotImplemented`, which is a value and no exception.",
    how: "`NotImplementedError` is the exception.",
    edits: (_investigation, fault) => {
      const value = raised(fault);
      const name = value?.type === "call" ? field(value, "function") : value;
      return name?.text === "NotImplemented" ? [replaceNode(fault.file, name, "NotImplementedError")] : [];
    },
  },
  {
    message: /^catching classes that do not inherit from BaseException is not allowed/,
    cause: "catches several classes, which have to be a tuple.",
    how: "They are given as a tuple.",
    edits: (_investigation, fault) => {
      const lists = onLine(fault, ["except_clause"]).flatMap((clause) =>
        clause.namedChildren.filter(({ type }) => type === "list"),
      );
      const list = only(lists);
      return list ? [replaceNode(fault.file, list, `(${list.text.slice(1, -1)})`)] : [];
    },
  },
  {
    message:
      /^__(str|repr)__ returned non-string \(type (?:int|float|Decimal|UUID|date|datetime|PosixPath|\w*Enum)\)/,
    cause: "writes an object as what is no text.",
    how: "What it returns is written out.",
    edits: ({ code }, fault, [, name = ""]) => {
      const methods = code
        .functionsNamed(`__${name}__`)
        .filter(({ path }) => code.file(path)?.isTest === false)
        .flatMap(({ path, node }) => {
          const file = code.file(path);
          const returns = node.descendantsOfType("return_statement");
          const value = only(returns)?.firstNamedChild;
          return file &&
            value &&
            /^(?:attribute|identifier|binary_operator|integer|subscript)$/.test(value.type)
            ? [{ file, value }]
            : [];
        });
      const here = methods.filter(({ file }) => file.path === fault.file.path);
      const method = only(methods) ?? only(here);
      return method ? [replaceNode(method.file, method.value, `str(${method.value.text})`)] : [];
    },
  },
  {
    message: /^sum\(\) can't sum strings/,
    cause: "adds texts up, which are joined.",
    how: "They are joined, as the message says.",
    edits: (_investigation, fault) => {
      const call = only(callsOn(fault, /^sum$/));
      const [given, start] = call ? readCall(call).positional : [];
      const text = start && /^(["'])\1$/.test(start.text) ? start.text : null;
      if (!call || !given || text === null) return [];
      const inner = given.type === "generator_expression" ? given.text.slice(1, -1) : given.text;
      return [replaceNode(fault.file, call, `${text}.join(${inner})`)];
    },
  },
  {
    message: /^non-default argument '(\w+)' follows default argument/,
    cause: "has a field that must be given behind one that need not.",
    how: "What must be given stands first.",
    edits: (_investigation, fault, [, name = ""]) => fieldsInOrder(fault, name),
  },
  {
    message: /^'[<>]=?' not supported between instances of '(\w+)' and '\1'/,
    cause: "compares members of an enumeration whose values are numbers, but that has no order.",
    how: "It is an `IntEnum`, whose members are compared by their numbers.",
    edits: ({ code }, _fault, [, name = ""]) => {
      const own = only(code.classesNamed(name).filter(({ path }) => code.file(path)?.isTest === false));
      const file = own && code.file(own.path);
      const bases = own && field(own.node, "superclasses");
      const base = bases && only(bases.namedChildren);
      if (!file || !base || !/^(?:enum\.)?Enum$/.test(base.text) || !hasNumbers(own.node)) return [];
      if (base.text.startsWith("enum.")) return [replaceNode(file, base, "enum.IntEnum")];
      const plan = planImport(code, file.path, "enum", "IntEnum");
      return plan ? [...plan.edits, replaceNode(file, base, plan.local)] : [];
    },
  },
  {
    message:
      /^unsupported operand type\(s\) for \|: '(?:str' and '(?:NoneType|type)|(?:NoneType|type)' and 'str)'/,
    cause:
      "puts the name of a class together with another one in a type, which names cannot be before they are read.",
    how: "The whole type is given as a text, to be read when it is needed.",
    edits: (_investigation, fault) => {
      const types = onLine(fault, ["type"]).filter(
        (node) => node.text.includes("|") && /["']/.test(node.text) && node.parent?.type !== "union_type",
      );
      const outer = types.filter((node) => !types.some((one) => one.id !== node.id && holds(one, node)));
      const type = only(outer);
      return type ? [replaceNode(fault.file, type, `"${type.text.replace(/["']/g, "")}"`)] : [];
    },
  },
  {
    message: /^'NoneType' object (?:has no attribute|is not|cannot be)/,
    cause: "uses what a method returned that changes its object and returns nothing.",
    how: "The object itself is used.",
    edits: (_investigation, fault) => {
      const scope = fault.function?.node ?? fault.file.tree.rootNode;
      const lost = scope.descendantsOfType("assignment").filter((node) => {
        const value = field(node, "right");
        const callee = value?.type === "call" ? field(value, "function") : null;
        return (
          CHANGES.test(callee?.text.split(".").at(-1) ?? "") &&
          callee?.type === "attribute" &&
          field(callee, "object")?.text === field(node, "left")?.text
        );
      });
      const assignment = only(lost);
      const value = assignment && field(assignment, "right");
      const name = assignment && field(assignment, "left");
      return value && name && fault.statement.text.includes(name.text)
        ? [replaceNode(fault.file, assignment, value.text)]
        : [];
    },
  },
  {
    message: /^(?:\S+\.)?(\w+)\(\) takes 0 positional arguments but (\d+) (?:was|were) given/,
    cause: "calls a function through a wrapper that hands nothing on.",
    how: "The wrapper takes what it is called with, and hands it on.",
    edits: ({ code }, _fault, [, name = ""]) => handedOn(code, name),
  },
  {
    message: /^'async_generator' object is not iterable/,
    cause: "goes over what is given piece by piece as if it were all there.",
    how: "It is gone over with `async`.",
    edits: (_investigation, fault) => {
      const clause = only(onLine(fault, ["for_in_clause"]).filter((node) => node.firstChild?.type === "for"));
      const isAsync = fault.function?.node.children[0]?.type === "async";
      return clause && isAsync ? [textEdit(fault.file, clause.startIndex, clause.startIndex, "async ")] : [];
    },
  },
  {
    message: /^(?:\w+\.)?(\w+)\(\) missing \d+ required positional arguments?: (?:.* and )?'\w+'/,
    cause: "calls a method of a class, which nothing tells that it is one.",
    how: "It is marked as one.",
    edits: ({ code }, _fault, [, name = ""]) => {
      const own = only(code.functionsNamed(name).filter(({ path }) => code.file(path)?.isTest === false));
      const file = own && code.file(own.path);
      const isOfClass =
        own &&
        ancestorOfType(own.node, ["class_definition", "function_definition"])?.type === "class_definition";
      if (!own || !file || !isOfClass || own.node.parent?.type === "decorated_definition") return [];
      if (parametersOf(own.node)[0]?.name !== "cls") return [];
      const indent = " ".repeat(own.node.startPosition.column);
      return [textEdit(file, own.node.startIndex, own.node.startIndex, `@classmethod\n${indent}`)];
    },
  },
  {
    message: /^'in <string>' requires string as left operand, not (?:int|float)/,
    cause: "looks for a number in a text.",
    how: "It is looked for as it is written.",
    edits: (_investigation, fault) => {
      const [operation] = operationsOn(fault).filter(({ operator }) => /^(?:not )?in$/.test(operator));
      return operation ? [replaceNode(fault.file, operation.left, `str(${operation.left.text})`)] : [];
    },
  },
  {
    message: /^'(?:int|float|Decimal)' object has no attribute '(zfill|rjust|ljust|center|encode|isdigit)'/,
    cause: "asks a number what only a text can answer.",
    how: "It is asked of the number as it is written.",
    edits: (_investigation, fault, [, name = ""]) => {
      const object = only(objectsOf(fault, name));
      return object ? [replaceNode(fault.file, object, `str(${object.text})`)] : [];
    },
  },
  {
    message:
      /^'(?:Posix|Windows)Path' object has no attribute '(endswith|startswith|lower|upper|split|rsplit|strip|encode)'/,
    cause: "asks a path what only a text can answer.",
    how: "It is asked of its name, or of the path as it is written.",
    edits: (_investigation, fault, [, name = ""]) => {
      const object = only(objectsOf(fault, name));
      if (!object) return [];
      return name === "endswith"
        ? [textEdit(fault.file, object.endIndex, object.endIndex, ".name")]
        : [replaceNode(fault.file, object, `str(${object.text})`)];
    },
  },
  {
    message: /^Object of type (\w+) is not JSON serializable/,
    cause: "writes a member of an enumeration as JSON.",
    how: "Its members are the texts or numbers that they stand for.",
    edits: ({ code }, _fault, [, name = ""]) => {
      const own = only(code.classesNamed(name).filter(({ path }) => code.file(path)?.isTest === false));
      const file = own && code.file(own.path);
      const base = own && only(field(own.node, "superclasses")?.namedChildren ?? []);
      const kind = own && (hasNumbers(own.node) ? "int" : hasTexts(own.node) ? "str" : null);
      return file && base && kind && /^(?:enum\.)?Enum$/.test(base.text)
        ? [textEdit(file, base.startIndex, base.startIndex, `${kind}, `)]
        : [];
    },
  },
];

const CHANGES = /^(?:append|extend|insert|sort|reverse|update|add|discard|remove|clear|shuffle|setdefaults)$/;

/** `def wrapper(): … function()` inside a decorator, which takes and hands on whatever it is called with. */
function handedOn(code: CodeIndex, name: string): Edit[] {
  const inner = code
    .functionsNamed(name)
    .filter(
      ({ path, node }) => code.file(path)?.isTest === false && ancestorOfType(node, ["function_definition"]),
    );
  const wrapper = only(inner);
  const file = wrapper && code.file(wrapper.path);
  const outer = wrapper && ancestorOfType(wrapper.node, ["function_definition"]);
  const [wrapped] = outer ? parametersOf(outer) : [];
  const list = wrapper && field(wrapper.node, "parameters");
  if (!wrapper || !file || !wrapped || !list || list.namedChildCount > 0) return [];
  const calls = wrapper.node
    .descendantsOfType("call")
    .filter((call) => field(call, "function")?.text === wrapped.name)
    .flatMap((call) => field(call, "arguments") ?? []);
  if (calls.length === 0 || calls.some((one) => one.namedChildCount > 0)) return [];
  return [list, ...calls].map((one) => replaceNode(file, one, "(*args, **kwargs)"));
}

function raised({ statement }: PythonFault): Node | null {
  return statement.type === "raise_statement" ? (statement.firstNamedChild ?? null) : null;
}

/** The field without a default goes before the first one that has one, in its own class. */
function fieldsInOrder({ file, statement }: PythonFault, name: string): Edit[] {
  const definition =
    statement.type === "class_definition"
      ? statement
      : (only(statement.descendantsOfType("class_definition")) ??
        ancestorOfType(statement, ["class_definition"]));
  const fields = (field(definition ?? statement, "body")?.namedChildren ?? []).filter(
    (child) => child.firstNamedChild?.type === "assignment" && field(child.firstNamedChild, "type"),
  );
  const hasDefault = (child: Node) => child.firstNamedChild && field(child.firstNamedChild, "right") !== null;
  const nameOf = (child: Node) => child.firstNamedChild && field(child.firstNamedChild, "left")?.text;
  const first = fields.find(hasDefault);
  const late = fields.filter((child) => !hasDefault(child) && first && child.startIndex > first.startIndex);
  if (!first || !late.some((child) => nameOf(child) === name)) return [];
  const lines = file.text.split("\n");
  const indent = " ".repeat(first.startPosition.column);
  const at = first.startIndex - first.startPosition.column;
  const moved = late.map((child) => `${indent}${child.text}\n`).join("");
  const isWhole = late.every(
    (child) =>
      (lines[child.startPosition.row] ?? "").trim() === child.text &&
      child.endPosition.row === child.startPosition.row,
  );
  if (!isWhole) return [];
  return [
    textEdit(file, at, at, moved),
    ...late.map((child) =>
      textEdit(
        file,
        child.startIndex - child.startPosition.column,
        Math.min(child.endIndex + 1, file.text.length),
        "",
      ),
    ),
  ];
}

function hasNumbers(definition: Node): boolean {
  return hasValues(definition, "integer");
}

function hasTexts(definition: Node): boolean {
  return hasValues(definition, "string");
}

function hasValues(definition: Node, kind: string): boolean {
  const values = (field(definition, "body")?.namedChildren ?? []).flatMap((child) => {
    const assignment = child.firstNamedChild;
    return assignment?.type === "assignment" ? (field(assignment, "right") ?? []) : [];
  });
  return values.length > 1 && values.every(({ type }) => type === kind);
}

function holds(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** What the attribute of this name is read of on the failing line. */
function objectsOf(fault: PythonFault, name: string): Node[] {
  return onLine(fault, ["attribute"])
    .filter((node) => field(node, "attribute")?.text === name)
    .flatMap((node) => field(node, "object") ?? []);
}
