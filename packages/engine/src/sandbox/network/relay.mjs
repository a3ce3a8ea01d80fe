// Runs inside a sandbox that has no network, in front of the command: whatever connects to its port of the loopback is
// passed to the unix socket behind which the filtering proxy stands. Ends with the command, as the command ended.
// Arguments: the socket, the port, the program and its arguments.
import { spawn } from "node:child_process";
import { connect, createServer } from "node:net";
import { constants } from "node:os";

const [socket, port, program, ...words] = process.argv.slice(1);
const NOT_FOUND = 127;
const SIGNAL_BASE = 128;

const server = createServer({ allowHalfOpen: true }, (inner) => {
  const outer = connect({ path: socket, allowHalfOpen: true });
  inner.pipe(outer).pipe(inner);
  for (const [one, other] of [
    [inner, outer],
    [outer, inner],
  ]) {
    one.on("error", () => other.destroy());
    one.on("close", () => other.destroy());
  }
});
server.listen(Number(port), "127.0.0.1", () => {
  const child = spawn(program, words, { stdio: "inherit" });
  child.once("error", (error) => {
    process.stderr.write(`relay: failed to execute ${program}: ${error.message}\n`);
    process.exit(NOT_FOUND);
  });
  child.once("exit", (code, signal) => process.exit(code ?? SIGNAL_BASE + constants.signals[signal]));
});
