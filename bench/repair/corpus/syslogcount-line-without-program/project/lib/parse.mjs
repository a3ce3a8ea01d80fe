const STAMP = /^([A-Z][a-z]{2})\s+(\d{1,2}) (\d{2}:\d{2}:\d{2}) (\S+) (.*)$/;
const PROGRAM = /^([\w./-]+?)(?:\[(\d+)\])?: (.*)$/;

/** A line of the log taken apart; null where it is none. */
export function parseLine(line) {
  const stamp = STAMP.exec(line);
  if (!stamp) return null;
  const [, month, day, time, host, rest] = stamp;
  const [, program, pid, message] = PROGRAM.exec(rest);
  return {
    when: `${month} ${day} ${time}`,
    host,
    program,
    pid: pid === undefined ? null : Number(pid),
    message,
  };
}
