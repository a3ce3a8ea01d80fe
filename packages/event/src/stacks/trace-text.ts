/** Longest text that is looked at; of a longer one the end counts, where the newest failure is. */
const LONGEST_TRACE = 1_000_000;
const TERMINAL_COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]{0,20}m`, "g");
const LONGEST_LINE = 10_000;

/** Lines of a trace as people paste them: without colours, carriage returns, and with escaped line feeds opened. */
export function traceLines(text: string): string[] {
  const recent = text.length > LONGEST_TRACE ? text.slice(-LONGEST_TRACE) : text;
  const plain = recent.replace(TERMINAL_COLOUR, "").replaceAll("\0", "").toWellFormed();
  return unescaped(plain)
    .split("\n")
    .map((line) => line.slice(0, LONGEST_LINE).replace(/\r$/, ""));
}

/** A trace that was copied out of a JSON log has its line feeds as two characters. */
function unescaped(text: string): string {
  const escapes = /\\n\s{0,8}(?:File \\?"|at )/.test(text) && !/\n\s{0,200}(?:File "|at )/.test(text);
  return escapes
    ? text.replace(/\\[nt"\\]/g, (pair) => ({ n: "\n", t: "\t" })[pair.charAt(1)] ?? pair.charAt(1))
    : text;
}

/** A line that a logger wrote, which ends a message of several lines. */
export function isLogLine(line: string): boolean {
  return /^(?:\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:|\[\d{1,2}\/\w{3}\/\d{4}|(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL)\b\s*[:[|-])/.test(
    line,
  );
}
