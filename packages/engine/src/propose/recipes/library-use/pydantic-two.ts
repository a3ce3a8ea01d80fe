import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { callsIn, readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { callsOn, callsOnLine, onLine, only, type Slip } from "./slip.ts";

/** What pydantic 2 asks of a model, in its own messages. */
export const PYDANTIC_FORMS: readonly Slip[] = [
  {
    message:
      /^Unable to generate pydantic-core schema for <class '[\w.]+'>\. Set `arbitrary_types_allowed=True`/,
    cause: "has a field of a class that pydantic does not know.",
    how: "The model allows it, as the message says.",
    edits: ({ code }, fault) => {
      const model = modelOf(fault);
      const [first] = model ? (field(model, "body")?.namedChildren ?? []) : [];
      if (!model || !first || /model_config|class Config/.test(model.text)) return [];
      const plan = planImport(code, fault.file.path, "pydantic", "ConfigDict");
      const isText = first.firstNamedChild?.type === "string";
      const at = isText ? (field(model, "body")?.namedChildren[1] ?? null) : first;
      const edit =
        plan && at
          ? insertBefore(fault.file, at, [`model_config = ${plan.local}(arbitrary_types_allowed=True)`, ""])
          : null;
      return plan && edit ? [...plan.edits, edit] : [];
    },
  },
  {
    message: /^A non-annotated attribute was detected: `(\w+) = /,
    cause: "has a field without a type, which each one needs since pydantic 2.",
    how: "It has the type of its default.",
    edits: (_investigation, fault, [, name = ""]) => {
      const model = modelOf(fault);
      const assignment = (model ? (field(model, "body")?.namedChildren ?? []) : [])
        .map((child) => child.firstNamedChild)
        .find((child) => child?.type === "assignment" && field(child, "left")?.text === name);
      const left = assignment && field(assignment, "left");
      const kind = assignment && KINDS[field(assignment, "right")?.type ?? ""];
      return left && kind ? [textEdit(fault.file, left.endIndex, left.endIndex, `: ${kind}`)] : [];
    },
  },
  {
    message:
      /^If you use `@root_validator` with pre=False \(the default\) you MUST specify `skip_on_failure=True`/,
    cause: "checks a whole model after its fields without saying that it does so only where they are right.",
    how: "It says so, as the message asks.",
    edits: (_investigation, { file }) =>
      file.tree.rootNode.descendantsOfType("decorator").flatMap((decorator) => {
        const inner = decorator.firstNamedChild;
        if (inner?.type === "identifier" && inner.text === "root_validator")
          return [replaceNode(file, inner, "root_validator(skip_on_failure=True)")];
        const list =
          inner?.type === "call" && /root_validator$/.test(field(inner, "function")?.text ?? "")
            ? field(inner, "arguments")
            : null;
        if (!list || /pre=True|skip_on_failure/.test(list.text)) return [];
        const last = list.lastNamedChild;
        return [
          last
            ? textEdit(file, last.endIndex, last.endIndex, ", skip_on_failure=True")
            : replaceNode(file, list, "(skip_on_failure=True)"),
        ];
      }),
  },
  {
    message: /^(?:BaseModel|\w+)\.__init__\(\) takes 1 positional argument but (\d+) (?:was|were) given/,
    cause: "gives a model its values by place, where they have names.",
    how: "They are given by name.",
    edits: named,
  },
  {
    message:
      /^'(?:\w+\.)*ValidationInfo' object (?:is not subscriptable|has no attribute '(?:get|items|keys|values)')|^argument of type '(?:\w+\.)*ValidationInfo' is not iterable/,
    cause: "reads the other fields from what is told of them since pydantic 2, which has them as `data`.",
    how: "They are read from its `data`.",
    edits: (_investigation, fault) => {
      const definition = fault.function?.node;
      const given = definition ? parametersOf(definition).at(-1)?.name : undefined;
      const body = definition && field(definition, "body");
      if (given === undefined || !body) return [];
      const uses = body
        .descendantsOfType("identifier")
        .filter(
          ({ text, parent }) =>
            text === given && !(parent?.type === "attribute" && field(parent, "object")?.text !== given),
        );
      return uses.map((node) => textEdit(fault.file, node.endIndex, node.endIndex, ".data"));
    },
  },
  {
    message: /^To define root models, use `pydantic\.RootModel` rather than a field called '__root__'/,
    cause: "is a model of one value, which has a class of its own since pydantic 2.",
    how: "It is a `RootModel`, as the message says.",
    edits: rootModel,
  },
  {
    message: /^'FieldInfo' object has no attribute '(required|outer_type_|type_|field_info)'/,
    cause: "reads a part of a field that has another name since pydantic 2.",
    how: "It is read under its name.",
    edits: (_investigation, fault, [, name = ""]) =>
      onLine(fault, ["attribute"]).flatMap((node) => {
        const attribute = field(node, "attribute");
        const object = field(node, "object");
        if (attribute?.text !== name || !object) return [];
        const now = name === "required" ? "is_required()" : name === "field_info" ? null : "annotation";
        return [
          now === null ? replaceNode(fault.file, node, object.text) : replaceNode(fault.file, attribute, now),
        ];
      }),
  },
  {
    message: /^Object of type (\w+) is not JSON serializable/,
    cause: "writes a model as JSON that stands inside of other values.",
    how: "Each is written as what pydantic makes of it.",
    edits: ({ code }, fault, [, name = ""]) => {
      const own = only(code.classesNamed(name).filter(({ path }) => code.file(path)?.isTest === false));
      const call = only(callsOn(fault, /^dumps?$/));
      const last = call && field(call, "arguments")?.lastNamedChild;
      if (
        !own ||
        !last ||
        readCall(call).named.has("default") ||
        !/^json\.dumps?$/.test(field(call, "function")?.text ?? "")
      )
        return [];
      const bases = field(own.node, "superclasses")?.text ?? "";
      const isRecord = /@(?:dataclasses\.)?dataclass/.test(
        own.node.parent?.type === "decorated_definition" ? own.node.parent.text : "",
      );
      const plan = /\bBaseModel\b/.test(bases)
        ? planImport(code, fault.file.path, "pydantic_core", "to_jsonable_python")
        : isRecord
          ? planImport(code, fault.file.path, "dataclasses", "asdict")
          : null;
      return plan
        ? [...plan.edits, textEdit(fault.file, last.endIndex, last.endIndex, `, default=${plan.local}`)]
        : [];
    },
  },
];

const KINDS: Readonly<Record<string, string>> = {
  string: "str",
  integer: "int",
  float: "float",
  true: "bool",
  false: "bool",
};

/** The class whose definition failed. */
function modelOf({ file, statement, line }: PythonFault): Node | null {
  if (statement.type === "class_definition") return statement;
  return (
    ancestorOfType(statement, ["class_definition"]) ??
    file.tree.rootNode
      .descendantsOfType("class_definition")
      .find((node) => node.startPosition.row + 1 <= line && line <= node.endPosition.row + 1) ??
    null
  );
}

/** `Plate(row)` of a dictionary by its entries, `Plate(code, country)` by the names of the fields. */
function named({ code }: Investigation, fault: PythonFault, [, count]: RegExpExecArray): Edit[] {
  const calls = callsOnLine(fault).flatMap((call) => {
    const callee = field(call, "function");
    const own = callee?.type === "identifier" ? only(code.classesNamed(callee.text)) : null;
    return own && readCall(call).positional.length === Number(count) - 1 ? [{ call, own }] : [];
  });
  const found = only(calls);
  if (!found) return [];
  const given = readCall(found.call).positional;
  const fields = (field(found.own.node, "body")?.namedChildren ?? []).flatMap((child) => {
    const assignment = child.firstNamedChild;
    const left =
      assignment?.type === "assignment" && field(assignment, "type") ? field(assignment, "left") : null;
    return left && left.text !== "model_config" ? [left.text] : [];
  });
  if (fields.length === 0 || given.some(({ type }) => /splat/.test(type))) return [];
  const [first] = given;
  const isByName =
    first &&
    (given.length > 1 ||
      /^(?:string|integer|float)$/.test(first.type) ||
      first.text.split(".").at(-1) === fields[0]);
  if (isByName && given.length <= fields.length)
    return given.map((node, index) => replaceNode(fault.file, node, `${fields[index] ?? ""}=${node.text}`));
  return first &&
    given.length === 1 &&
    /^(?:identifier|attribute|subscript|call|dictionary)$/.test(first.type)
    ? [replaceNode(fault.file, first, `**${first.text}`)]
    : [];
}

function rootModel({ code }: Investigation, fault: PythonFault): Edit[] {
  const model = modelOf(fault);
  const base = model && only(field(model, "superclasses")?.namedChildren ?? []);
  const fields = model ? (field(model, "body")?.namedChildren ?? []) : [];
  const root = fields
    .map((child) => child.firstNamedChild)
    .find((child) => child?.type === "assignment" && field(child, "left")?.text === "__root__");
  const left = root && field(root, "left");
  const type = root && field(root, "type");
  const plan = planImport(code, fault.file.path, "pydantic", "RootModel");
  if (!base || !left || !type || !plan || !/(?:^|\.)BaseModel$/.test(base.text)) return [];
  const reads = code.paths.flatMap((path) => rootReads(code.file(path)));
  return [
    ...plan.edits,
    replaceNode(fault.file, base, `${plan.local}[${type.text}]`),
    replaceNode(fault.file, left, "root"),
    ...reads,
  ];
}

/** `names.__root__` and `Names(__root__=…)`. */
function rootReads(file: SourceFile | null | undefined): Edit[] {
  if (!file || file.isTest || file.language !== "python" || !file.text.includes("__root__")) return [];
  const read = file.tree.rootNode.descendantsOfType("attribute").flatMap((node) => {
    const name = field(node, "attribute");
    return name?.text === "__root__" ? [replaceNode(file, name, "root")] : [];
  });
  const made = callsIn(file.tree.rootNode).flatMap((call) => {
    const name = call.named.get("__root__")?.parent;
    const target = name && field(name, "name");
    return target ? [replaceNode(file, target, "root")] : [];
  });
  return [...read, ...made];
}
