/** Executed lines since the last reset, in the files that are asked for, whatever they were compiled to. */
const { SourceMap } = require("node:module");

exports.createCoverage = function createCoverage(inspector, { tree, coverage }) {
  const wanted = new Map(coverage.map((path) => [`${tree}/${path}`, path]));
  const session = new inspector.Session();
  const scripts = new Map();
  session.connect();
  session.on("Debugger.scriptParsed", ({ params }) => scripts.set(params.scriptId, params));
  // Within one thread the answers come before `post` returns.
  session.post("Debugger.enable");
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

  function take() {
    let found = [];
    session.post("Profiler.takePreciseCoverage", (_failure, answer) => {
      found = answer?.result ?? [];
    });
    return found;
  }

  function sourceOf(scriptId) {
    let source = "";
    session.post("Debugger.getScriptSource", { scriptId }, (_failure, answer) => {
      source = answer?.scriptSource ?? "";
    });
    return source;
  }

  return {
    reset: () => void take(),
    take() {
      const lines = {};
      for (const { scriptId, url, functions } of take()) {
        const path = wanted.get(url.replace(/^file:\/\//, "").replace(/\?.*$/, ""));
        if (path === undefined) continue;
        const source = sourceOf(scriptId);
        const map = readMap(scripts.get(scriptId)?.sourceMapURL || inlineMap(source));
        const executed = executedLines(source, functions, map);
        lines[path] = [...new Set([...(lines[path] ?? []), ...executed])].sort((left, right) => left - right);
      }
      return lines;
    },
  };
};

/** Marks characters from the outermost range inwards, then looks where words stand. */
function executedLines(source, functions, map) {
  const marks = new Uint8Array(source.length);
  const ranges = functions.flatMap(({ ranges }) => ranges);
  ranges.sort((left, right) => right.endOffset - right.startOffset - (left.endOffset - left.startOffset));
  for (const { startOffset, endOffset, count } of ranges)
    marks.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  const found = new Set();
  let offset = 0;
  for (const [index, line] of source.split("\n").entries()) {
    for (const word of line.matchAll(/[^\s{}()[\];,]+/g)) {
      if (marks[offset + word.index] !== 1) continue;
      if (map === null) found.add(index + 1);
      else {
        const entry = map.findEntry(index, word.index);
        if (typeof entry.originalLine === "number") found.add(entry.originalLine + 1);
      }
    }
    offset += line.length + 1;
  }
  return found;
}

function inlineMap(source) {
  return /\/\/[#@] sourceMappingURL=(data:[^\s]+)\s*$/.exec(source.slice(-5_000_000))?.[1] ?? "";
}

function readMap(url) {
  const encoded = /^data:application\/json[^,]*;base64,(.*)$/s.exec(url)?.[1];
  if (encoded === undefined) return null;
  try {
    return new SourceMap(JSON.parse(Buffer.from(encoded, "base64").toString("utf8")));
  } catch {
    return null;
  }
}
