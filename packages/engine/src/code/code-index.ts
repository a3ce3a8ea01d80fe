import type { Node, Tree } from "web-tree-sitter";

/** The parsed source of one tree, read as bytes and never executed. Files are parsed when first asked for. */
export interface CodeIndex {
  /** Paths of all source files of a known language, tests included; vendored, generated and oversized ones left out. */
  readonly paths: readonly string[];
  file(path: string): SourceFile | null;
  /** Paths of the files whose text holds this, found without parsing. */
  mentions(text: string): readonly string[];
  /** Paths of the files that hold this name as a whole word, from an index that is made once. */
  naming(name: string): readonly string[];
  /** Innermost function around a line. */
  functionAt(path: string, line: number): FunctionSymbol | null;
  /** All functions and methods with this name. */
  functionsNamed(name: string): readonly FunctionSymbol[];
  /** Where a name that `path` uses at module level comes from; null when it comes from outside the tree. */
  resolve(path: string, name: string): Resolution | null;
  /** Calls of functions with this last name, over all files. */
  callsOf(name: string): readonly CallSite[];
  /** Files that `path` imports from within the tree. */
  importsOf(path: string): readonly string[];
  /** What one file defines and imports; null for a path that is not in `paths` or could not be read. */
  symbolsOf(path: string): FileSymbols | null;
  /** How other Python code imports this file: `app.auth.tokens` for `src/app/auth/tokens.py`. */
  moduleNameOf(path: string): string;
  /** All classes with this name. */
  classesNamed(name: string): readonly ClassSymbol[];
  /** Classes of the tree that name `name` as a base, directly or through others. */
  subclassesOf(name: string): readonly ClassSymbol[];
  /** Frees the parse trees. */
  dispose(): void;
}

export type Language = "python" | "javascript" | "typescript" | "tsx";

export interface SourceFile {
  readonly path: string;
  readonly language: Language;
  readonly bytes: Uint8Array;
  /** Decoded without a byte order mark; node indexes are UTF-16 units of this text. */
  readonly text: string;
  readonly tree: Tree;
  readonly isTest: boolean;
  /** Byte offset on disk of a UTF-16 index of `text`. */
  byteOffset(index: number): number;
  /** `"\n"` or `"\r\n"`, as the file has it. */
  readonly lineEnding: string;
}

export interface FunctionSymbol {
  readonly path: string;
  readonly name: string;
  /** `Class.method` for methods, as CPython's `__qualname__` without `<locals>`. */
  readonly qualifiedName: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly node: Node;
}

export interface Resolution {
  readonly path: string;
  readonly name: string;
  readonly node: Node | null;
}

export interface CallSite {
  readonly path: string;
  readonly line: number;
  readonly node: Node;
  readonly enclosing: FunctionSymbol | null;
}

export interface FileSymbols {
  /** In order of their start, outer before inner. Anonymous JavaScript functions are named `<anonymous>`. */
  readonly functions: readonly FunctionSymbol[];
  readonly classes: readonly ClassSymbol[];
  /** Names bound at module level by an assignment or declaration. */
  readonly assignments: readonly AssignmentSymbol[];
  readonly imports: readonly ImportBinding[];
}

export interface ClassSymbol {
  readonly path: string;
  readonly name: string;
  readonly qualifiedName: string;
  /** Bases as written, dotted: `models.Model`. */
  readonly bases: readonly string[];
  readonly startLine: number;
  readonly endLine: number;
  readonly node: Node;
}

export interface AssignmentSymbol {
  readonly path: string;
  readonly name: string;
  readonly line: number;
  /** The whole assignment or declarator. */
  readonly node: Node;
}

/** One name that an import statement binds. */
export interface ImportBinding {
  readonly path: string;
  /** Name in this file; null for a star or side-effect import. */
  readonly local: string | null;
  /** Module as written, with leading dots in Python: `..core.config`, `./users.js`, `jose`. */
  readonly module: string;
  /** Name inside that module; `default` or `*` in JavaScript; null when the name stands for the module itself. */
  readonly imported: string | null;
  readonly line: number;
  /** False for an import inside a function. */
  readonly atModuleLevel: boolean;
  /** The whole import statement, or the `require` declarator. */
  readonly node: Node;
}
