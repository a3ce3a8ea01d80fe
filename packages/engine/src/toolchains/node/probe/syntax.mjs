/**
 * Whether files parse, by what the project itself is compiled with where that is installed, else by Node.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import * as modules from "node:module";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export async function checkSyntax(request, send, packageFolder) {
  const compilers = await loadCompilers(packageFolder);
  for (const { file: path } of request.selectors) {
    const file = join(request.tree, path);
    let fault;
    try {
      fault = await faultOf(file, readFileSync(file, "utf8"), compilers);
    } catch (error) {
      fault = { line: null, message: error.message };
    }
    if (fault) send({ kind: "syntax_fault", path, line: fault.line, message: fault.message });
  }
  const count = request.selectors.length;
  send({ kind: "end", exitCode: 0, selected: count, finished: count, collectionErrors: 0 });
  return 0;
}

async function loadCompilers(packageFolder) {
  const load = async (name) => {
    const folder = packageFolder(name);
    if (folder === null) return null;
    try {
      return createRequire(join(folder, "package.json"))(folder);
    } catch {
      try {
        const { main = "index.js" } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
        return await import(pathToFileURL(join(folder, main)).href);
      } catch {
        return null;
      }
    }
  };
  const typescript = await load("typescript");
  return {
    // Version 7 has no such interface.
    typescript: typeof typescript?.transpileModule === "function" ? typescript : null,
    esbuild: await load("esbuild"),
    babel: await load("@babel/parser"),
  };
}

async function faultOf(file, text, { typescript, esbuild, babel }) {
  const isTyped = /\.[cm]?tsx?$/.test(file);
  const mayHaveMarkup = /\.[jt]sx$|\.js$/.test(file);
  if (typescript && (isTyped || mayHaveMarkup)) {
    const { diagnostics = [] } = typescript.transpileModule(text, {
      fileName: file,
      reportDiagnostics: true,
      compilerOptions: {
        allowJs: true,
        jsx: typescript.JsxEmit?.Preserve,
        target: typescript.ScriptTarget?.ESNext,
      },
    });
    const [first] = diagnostics;
    if (!first) return null;
    const line =
      first.file && first.start !== undefined
        ? first.file.getLineAndCharacterOfPosition(first.start).line + 1
        : null;
    return { line, message: typescript.flattenDiagnosticMessageText(first.messageText, "\n") };
  }
  if (typeof esbuild?.transformSync === "function" && (isTyped || mayHaveMarkup)) {
    const loader = /\.tsx$/.test(file) ? "tsx" : isTyped ? "ts" : "jsx";
    try {
      esbuild.transformSync(text, { loader, logLevel: "silent" });
      return null;
    } catch (error) {
      const [first] = error.errors ?? [];
      if (first) return { line: first.location?.line ?? null, message: first.text };
      // The program that it starts does not run here: another way is taken.
    }
  }
  if (typeof babel?.parse === "function" && (isTyped || mayHaveMarkup)) {
    try {
      babel.parse(text, {
        sourceType: "unambiguous",
        allowReturnOutsideFunction: true,
        plugins: ["jsx", ...(isTyped ? ["typescript"] : []), "decorators", "explicitResourceManagement"],
      });
      return null;
    } catch (error) {
      return { line: error.loc?.line ?? null, message: error.message };
    }
  }
  if (isTyped) return typedFault(file, text);
  return checkedByNode(file);
}

/** Node's own removal of types; markup in TypeScript is beyond it, and nothing is said of what cannot be read here. */
function typedFault(file, text) {
  if (typeof modules.stripTypeScriptTypes !== "function" || /\.tsx$/.test(file)) return null;
  try {
    const plain = modules.stripTypeScriptTypes(text, { mode: "transform" });
    return plain === undefined ? null : null;
  } catch (error) {
    const line =
      Number(/^\s*(?:[,x╭╰│×─\s]*\[?)?[^\n]*?:(\d+)(?::\d+)?\]?/m.exec(error.stack ?? "")?.[1]) ||
      lineOfFrame(error.message);
    return { line: line || null, message: String(error.message).trim() };
  }
}

/** The compiler draws the source with numbered lines around the fault. */
function lineOfFrame(message) {
  return Number(/^\s*(\d+)\s*[│|]/m.exec(message)?.[1]) || null;
}

function checkedByNode(file) {
  const result = spawnSync(process.execPath, ["--check", file], { encoding: "utf8", env: { NO_COLOR: "1" } });
  if (result.status === 0) return null;
  const line = Number(/^(?:file:\/\/)?\/[^\n]*?:(\d+)$/m.exec(result.stderr)?.[1]) || null;
  const message = /^(SyntaxError: .*)$/m.exec(result.stderr)?.[1] ?? result.stderr.trim().slice(0, 500);
  // Markup in a plain `.js` file is compiled by something that we did not find; that is no fault.
  if (/\.js$/.test(file) && /Unexpected token '<'/.test(message)) return null;
  return { line, message };
}
