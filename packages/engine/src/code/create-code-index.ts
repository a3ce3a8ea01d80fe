import type { Node } from "web-tree-sitter";
import type { ProjectTree } from "../toolchains/toolchain.ts";
import { callsNamed } from "./calls-named.ts";
import type { CallSite, ClassSymbol, CodeIndex, FileSymbols, FunctionSymbol } from "./code-index.ts";
import { javascriptModules } from "./javascript/modules.ts";
import { ANONYMOUS, javascriptSymbols } from "./javascript/symbols.ts";
import { loadGrammars } from "./languages.ts";
import { listSources } from "./list-sources.ts";
import { startLineOf } from "./nodes.ts";
import { createParseCache } from "./parse-cache.ts";
import { pythonModules } from "./python/modules.ts";
import { pythonSymbols } from "./python/symbols.ts";
import { importedFile, importedSubmodule, type NameContext, resolveName } from "./resolve-name.ts";
import { decodeSource, readSource } from "./source-text.ts";

const LONGEST_HIERARCHY = 200;

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

  /** Symbols of every file whose text holds `name`. */
  function* filesMentioning(name: string): Generator<{ path: string; symbols: FileSymbols }> {
    if (name === "" || name === ANONYMOUS) return;
    for (const path of sources) {
      const found = cache.mentions(path, name) ? symbolsOf(path) : null;
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
    mentions: (text) => sources.filter((path) => cache.mentions(path, text)),
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
      ]);
      return [...new Set(targets.filter((target) => target !== null && target !== path))] as string[];
    },
    dispose() {
      symbols.clear();
      cache.dispose();
    },
  };
}

function around(symbols: FileSymbols, node: Node): FunctionSymbol | null {
  const holds = (symbol: FunctionSymbol) =>
    symbol.node.startIndex <= node.startIndex && node.endIndex <= symbol.node.endIndex;
  return symbols.functions.findLast(holds) ?? null;
}
