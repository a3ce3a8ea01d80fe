export interface Log {
  depths: number[];
  tons: number;
  rejected: { line: number; text: string }[];
}

/** Reads a log; lines of kinds that are not summed up are passed over. */
export function readLog(text: string): Log {
  const log: Log = { depths: [], tons: 0, rejected: [] };
  text.split("\n").forEach((line, index) => {
    if (!line.trim()) return;
    const reject = () => log.rejected.push({ line: index + 1, text: line });
    const entry = /^(\d\d:\d\d) ([A-Z]+)\s*(.*)$/.exec(line);
    if (!entry) {
      reject();
      return;
    }
    const [, , kind, rest] = entry;
    if (kind === "DEPTH") {
      const [, metres] = rest!.match(/^(\d+(?:\.\d+)?)m$/)!;
      log.depths.push(Number(metres));
    } else if (kind === "LOAD") {
      const load = rest!.match(/^(\d+)t$/);
      if (load) log.tons += Number(load[1]);
      else reject();
    }
  });
  return log;
}
