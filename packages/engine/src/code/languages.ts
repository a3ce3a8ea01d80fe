import { createRequire } from "node:module";
import { extname } from "node:path";
import { Language as Grammar, Parser } from "web-tree-sitter";
import type { Language } from "./code-index.ts";

const LANGUAGE_BY_EXTENSION: Readonly<Record<string, Language>> = {
  ".py": "python",
  ".pyi": "python",
  ".js": "javascript",
  ".mjs": "javascript",
  ".cjs": "javascript",
  ".jsx": "javascript",
  ".ts": "typescript",
  ".mts": "typescript",
  ".cts": "typescript",
  ".tsx": "tsx",
};

export type Grammars = Readonly<Record<Language, Grammar>>;

/** Language of a source file by its extension; null for everything that the engine does not read. */
export function languageOf(path: string): Language | null {
  return LANGUAGE_BY_EXTENSION[extname(path).toLowerCase()] ?? null;
}

// The WebAssembly runtime exists once per process, so the grammars are loaded once as well.
let loading: Promise<Grammars> | null = null;

/** Loads the grammars of all languages, once per process (about 50 ms). */
export function loadGrammars(): Promise<Grammars> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Grammars> {
  await Parser.init();
  const require = createRequire(import.meta.url);
  const grammar = (name: Language) =>
    Grammar.load(require.resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`));
  const [python, javascript, typescript, tsx] = await Promise.all([
    grammar("python"),
    grammar("javascript"),
    grammar("typescript"),
    grammar("tsx"),
  ]);
  return { python, javascript, typescript, tsx };
}
