import type { Node } from "web-tree-sitter";
import type { ProjectTree } from "../toolchains/toolchain.ts";
import { callsNamed } from "./calls-named.ts";
import type {
  CallSite,
  ClassSymbol,
  CodeIndex,
  FileSymbols,
  FunctionSymbol,
  ImportBinding,
} from "./code-index.ts";
import { javascriptModules } from "./javascript/modules.ts";
import { ANONYMOUS, javascriptSymbols, namelessModules } from "./javascript/symbols.ts";
import { loadGrammars } from "./languages.ts";
import { listSources } from "./list-sources.ts";
import { field, startLineOf } from "./nodes.ts";
import { createParseCache, type ParseCache } from "./parse-cache.ts";
import { pythonModules } from "./python/modules.ts";
import { pythonSymbols } from "./python/symbols.ts";
import { importedFile, importedSubmodule, type NameContext, resolveName } from "./resolve-name.ts";
import { decodeSource, readSource } from "./source-text.ts";

const LONGEST_HIERARCHY = 200;
/** Answers about texts that are kept. */
const MOST_ANSWERS = 2_000;

/**
 * Opens an index over a sealed tree. Listing happens now, parsing when a file is first asked for; questions by name
 * search the text first and parse only the files that mention it. Call `dispose` when done.
 * @param checkTime Called before each file that is read; what it throws ends the question.
 * @throws EngineError `repository_unreadable` when the tree cannot be listed.
 */
export async function createCodeIndex(
  tree: ProjectTree,
  checkTime: () => void = () => {},
): Promise<CodeIndex> {
  const grammars = await loadGrammars();
  const { sources, manifests } = listSources(tree.directory);
  const known = new Set(sources);
  const cache = createParseCache(tree.directory, grammars, checkTime);
  const symbols = new Map<string, FileSymbols | null>();

  function readManifest(path: string): string | null {
    const bytes = readSource(tree.directory, path);
    return bytes && (decodeSource(bytes)?.text ?? null);
  }

  const file = (path: string) => (known.has(path) ? cache.file(path) : null);

  function symbolsOf(path: string): FileSymbols | null {
    const found = symbols.get(path);
    if (found !== undefined) return found;
    const source = file(path);
    const read = source?.language === "python" ? pythonSymbols : javascriptSymbols;
    const made = source && read(path, source.tree.rootNode);
    symbols.set(path, made);
    return made;
  }

  const context: NameContext = {
    python: pythonModules(sources, manifests),
    javascript: javascriptModules(sources, manifests, readManifest),
    file,
    symbolsOf,
  };

  const nameless = new Map<string, readonly string[]>();
  function namelessOf(path: string): readonly string[] {
    const source = nameless.has(path) ? null : file(path);
    if (source) nameless.set(path, source.language === "python" ? [] : namelessModules(source.tree.rootNode));
    return nameless.get(path) ?? [];
  }

  const mentioned = new Map<string, readonly string[]>();
  function mentions(text: string): readonly string[] {
    const found = mentioned.get(text) ?? sources.filter((path) => cache.mentions(path, text));
    if (mentioned.size < MOST_ANSWERS) mentioned.set(text, found);
    return found;
  }

  let words: Map<string, string[]> | null = null;
  function naming(name: string): readonly string[] {
    // Other letters than those of ASCII are not told apart in the index.
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) return mentions(name);
    words ??= wordsOf(sources, cache);
    return words.get(name) ?? [];
  }

  /** Symbols of every file that holds `name` as a word. */
  function* filesMentioning(name: string): Generator<{ path: string; symbols: FileSymbols }> {
    if (name === "" || name === ANONYMOUS) return;
    for (const path of naming(name)) {
      const found = symbolsOf(path);
      if (found) yield { path, symbols: found };
    }
  }

  function functionsNamed(name: string): FunctionSymbol[] {
    return [...filesMentioning(name)].flatMap(({ symbols }) =>
      symbols.functions.filter((symbol) => symbol.name === name),
    );
  }

  function callsOf(name: string): CallSite[] {
    return [...filesMentioning(name)].flatMap(({ path, symbols }) => {
      const source = file(path);
      return (source ? callsNamed(source, name) : []).map((node) => ({
        path,
        line: startLineOf(node),
        node,
        enclosing: around(symbols, node),
      }));
    });
  }

  function classesNamed(name: string): ClassSymbol[] {
    return [...filesMentioning(name)].flatMap(({ symbols }) =>
      symbols.classes.filter((symbol) => symbol.name === name),
    );
  }

  function subclassesOf(name: string): ClassSymbol[] {
    const found: ClassSymbol[] = [];
    const pending = [name];
    const seen = new Set(pending);
    for (
      let base = pending.shift();
      base !== undefined && found.length < LONGEST_HIERARCHY;
      base = pending.shift()
    ) {
      for (const { symbols } of filesMentioning(base)) {
        for (const symbol of symbols.classes) {
          if (!symbol.bases.some((written) => written.split(".").at(-1) === base)) continue;
          if (!found.includes(symbol)) found.push(symbol);
          if (!seen.has(symbol.name)) pending.push(symbol.name);
          seen.add(symbol.name);
        }
      }
    }
    return found;
  }

  return {
    paths: sources,
    file,
    mentions,
    naming,
    symbolsOf,
    functionsNamed,
    classesNamed,
    subclassesOf,
    callsOf,
    functionAt(path, line) {
      const candidates = symbolsOf(path)?.functions ?? [];
      return candidates.findLast((symbol) => symbol.startLine <= line && line <= symbol.endLine) ?? null;
    },
    moduleNameOf: context.python.nameOf,
    resolve: (path, name) => (known.has(path) ? resolveName(context, path, name) : null),
    importsOf(path) {
      const imports = symbolsOf(path)?.imports ?? [];
      const targets = imports.flatMap((binding) => [
        importedFile(context, binding),
        importedSubmodule(context, binding),
        ...dottedModules(binding).map((module) => context.python.find(module, path)),
      ]);
      const nameless = namelessOf(path).map((module) => context.javascript.find(module, path));
      const found = [...targets, ...nameless].filter((target) => target !== null && target !== path);
      return [...new Set(found)] as string[];
    },
    dispose() {
      symbols.clear();
      cache.dispose();
    },
  };
}

/** `import app.mail` loads `app.mail`, though it binds `app` alone. */
function dottedModules({ node }: ImportBinding): string[] {
  if (node.type !== "import_statement") return [];
  const names = node.childrenForFieldName("name").map((item) => field(item, "name")?.text ?? item.text);
  return names.filter((name) => /^[\w.]+$/.test(name) && name.includes("."));
}

/** Files by the words that they hold, in the order of the sources. */
function wordsOf(sources: readonly string[], cache: ParseCache): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const path of sources) {
    for (const word of cache.words(path)) {
      const known = found.get(word);
      if (known) known.push(path);
      else found.set(word, [path]);
    }
  }
  return found;
}

function around(symbols: FileSymbols, node: Node): FunctionSymbol | null {
  const holds = (symbol: FunctionSymbol) =>
    symbol.node.startIndex <= node.startIndex && node.endIndex <= symbol.node.endIndex;
  return symbols.functions.findLast(holds) ?? null;
}
