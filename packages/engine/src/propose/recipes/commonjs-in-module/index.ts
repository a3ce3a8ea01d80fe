import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { guess } from "../structure/scene.ts";

const NAMES = /^(__dirname|__filename|require) is not defined/;

const guide = shortGuide({
  slug: "commonjs-in-module",
  title: "Fix ReferenceError: __dirname (or require) is not defined in ES module scope",
  summary:
    "This error occurs when an ES module uses a name that only CommonJS modules have. Use `import.meta.dirname`, `import.meta.filename` and `import`.",
  trace: [
    [
      "ReferenceError: __dirname is not defined",
      'The file is an ES module: by its ending, or by `"type": "module"`.',
    ],
  ],
  causes: [
    [
      "moved",
      "A file that was CommonJS",
      "The project moved to ES modules.",
      'path.join(__dirname, "views")',
    ],
  ],
  fix: [
    "Use what ES modules have.",
    'path.join(__dirname, "views")',
    'path.join(import.meta.dirname, "views")',
  ],
  testing: ["Load the module, and look at the path.", "assert.ok(folder.endsWith('views'));"],
  questions: [["From which Node on?", "`import.meta.dirname` is there from Node 20.11 on."]],
});

function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const name = NAMES.exec(fault.exception.value)?.[1];
  const { file } = fault;
  if (name === undefined) return [];
  const edits =
    name === "require" ? importedInstead(file, fault.line) : namedInstead(investigation.code, file, name);
  if (edits.length === 0) return [];
  return [
    guess({ investigation }, 0.93, {
      name: "what_modules_have",
      sentence: "The request is answered with what ES modules have",
      cause: `${file.path} is an ES module, which has no \`${name}\`.`,
      explanation:
        name === "require"
          ? "Imports what is required."
          : `Takes the path from \`import.meta\` instead of \`${name}\`.`,
      edits,
      basis: "standard",
      place: { path: file.path, line: fault.line },
    }).idea,
  ];
}

/** `__dirname` as the house writes it in its other modules, else as Node has it. */
function namedInstead(code: CodeIndex, file: SourceFile, name: string): Edit[] {
  const isFolder = name === "__dirname";
  const uses = file.tree.rootNode.descendantsOfType("identifier").filter((node) => node.text === name);
  const statement = new RegExp(`^(?:const|let|var) ${name} = (.*import\\.meta.*?);?$`, "m");
  const like = code
    .mentions("import.meta")
    .flatMap((path) =>
      code.file(path)?.isTest ? [] : [statement.exec(code.file(path)?.text ?? "")?.[1] ?? []],
    )
    .flat()[0];
  // The house's form needs names that may not be at hand: only where they are.
  const needed = [
    ...(like ?? "").matchAll(/\b(?!import\b|meta\b|url\b|new\b|URL\b)([A-Za-z_]\w*)\s*\(/g),
  ].map((match) => match[1] ?? "");
  const isAtHand = like !== undefined && needed.every((one) => new RegExp(`\\b${one}\\b`).test(file.text));
  if (!like || !isAtHand)
    return uses.map((node) =>
      textEdit(
        file,
        node.startIndex,
        node.endIndex,
        isFolder ? "import.meta.dirname" : "import.meta.filename",
      ),
    );
  const last = file.tree.rootNode.namedChildren.findLast((child) => child.type === "import_statement");
  if (!last) return [];
  const end = last.text.trimEnd().endsWith(";") ? ";" : "";
  return [textEdit(file, last.endIndex, last.endIndex, `\n\nconst ${name} = ${like}${end}`)];
}

/** `const fs = require("node:fs")` as an `import` at the top of the file. */
function importedInstead(file: SourceFile, line: number): Edit[] {
  const call = file.tree.rootNode
    .descendantsOfType("call_expression")
    .find((node) => field(node, "function")?.text === "require" && startLineOf(node) === line);
  const declarator = call?.parent?.type === "variable_declarator" ? call.parent : null;
  const declaration: Node | null | undefined = declarator?.parent;
  const target = declarator && field(declarator, "name");
  const first = call && field(call, "arguments")?.firstNamedChild;
  const specifier = first ? plainString(first) : null;
  if (!declaration || !target || !first || specifier === null || declaration.namedChildCount !== 1) return [];
  const isWhole = target.type === "identifier";
  // A file of the tree may give out names only; a module of Node or a package gives itself as the default.
  if (
    !isWhole &&
    target.namedChildren.some((child) => child.type !== "shorthand_property_identifier_pattern")
  )
    return [];
  if (isWhole && /^\.{1,2}\//.test(specifier)) return [];
  const last = file.tree.rootNode.namedChildren.findLast((child) => child.type === "import_statement");
  const end = declaration.text.endsWith(";") ? ";" : "";
  const text = `import ${target.text} from ${first.text}${end}`;
  const start = file.text.lastIndexOf("\n", declaration.startIndex) + 1;
  const stop = file.text.indexOf("\n", declaration.endIndex) + 1 || declaration.endIndex;
  return [
    last ? textEdit(file, last.endIndex, last.endIndex, `\n${text}`) : textEdit(file, 0, 0, `${text}\n\n`),
    textEdit(file, start, stop, ""),
  ];
}

/** Names of CommonJS in an ES module. */
export const commonjsInModuleRecipe = defineRecipe({
  slug: "commonjs-in-module",
  guide,
  matches: ({ exception: { type, value }, isInnermost }) =>
    isInnermost && type === "ReferenceError" && NAMES.test(value)
      ? { score: 0.9, evidence: `V8 says: ${value.slice(0, 80)}` }
      : null,
  ideas,
  open: (_investigation, { frame, exception }) => ({
    sentence: `${exception.value.slice(0, 80)} at ${frame.path}:${frame.line}: the file is an ES module.`,
    advice: ["Use `import`, `import.meta.dirname` and `import.meta.filename` in ES modules."],
  }),
});
