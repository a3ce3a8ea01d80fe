import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { dialectFor } from "../../search/dialects.ts";
import type { Dialect } from "../../search/view.ts";
import { replaceNode } from "../edits/expressions.ts";
import { type PythonFault, pythonFaultOf } from "../fault/python-fault.ts";
import { javascriptFaultOf } from "../javascript/fault.ts";

/** An error of either language, with what it takes to look for the name that is meant. */
export interface Scene {
  readonly investigation: Investigation;
  readonly code: CodeIndex;
  readonly file: SourceFile;
  readonly dialect: Dialect;
  readonly type: string;
  readonly message: string;
  readonly line: number;
  readonly statement: Node;
  readonly function: FunctionSymbol | null;
  readonly frame: PythonFault["frame"];
  /** Frames of the project, outermost first. */
  readonly frames: PythonFault["frames"];
  readonly isInnermost: boolean;
  /** What the variables of the failing function held, where the event shows it. */
  readonly locals: Readonly<Record<string, unknown>> | null;
}

/** The name that is meant, as a change. */
export interface Meant {
  readonly id: string;
  readonly cause: string;
  readonly explanation: string;
  readonly edits: readonly Edit[];
  readonly basis: "house" | "standard" | "guess";
  readonly path: string;
  readonly line: number;
}

/** Null where no line of the project is on the trace. */
export function sceneOf(investigation: Investigation): Scene | null {
  const fault = pythonFaultOf(investigation) ?? javascriptFaultOf(investigation);
  if (!fault) return null;
  const { exception, file, line, statement, frame, frames, isInnermost } = fault;
  return {
    investigation,
    code: investigation.code,
    file,
    dialect: dialectFor(file),
    type: exception.type ?? "",
    message: exception.value ?? "",
    line,
    statement,
    function: fault.function,
    frame,
    frames,
    isInnermost,
    locals: frame.frame.locals,
  };
}

/** Another name at some places. */
export function renamedTo(
  { file }: Pick<Scene, "file">,
  places: readonly Node[],
  name: string,
  said: Pick<Meant, "id" | "cause" | "explanation" | "basis">,
): Meant[] {
  const [first] = places;
  if (!first) return [];
  return [
    {
      ...said,
      edits: places.map((node) =>
        replaceNode(
          file,
          node,
          node.type === "shorthand_property_identifier" ? `${node.text}: ${name}` : name,
        ),
      ),
      path: file.path,
      line: startLineOf(first),
    },
  ];
}
