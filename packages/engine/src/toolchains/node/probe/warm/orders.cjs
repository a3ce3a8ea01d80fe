/**
 * How a prepared process waits for what it is to do: in the middle of a read, so that nothing of it is under way and no
 * handle of ours keeps it alive.
 */
const fs = require("node:fs");

const DESCRIPTOR = 4;
const ANSWERS = 3;
const LINE_END = 10;
let rest = Buffer.alloc(0);

/** The next order; null when there is nobody left to give one. */
exports.nextOrder = function nextOrder() {
  const part = Buffer.alloc(1 << 16);
  const parts = [rest];
  for (let end = rest.indexOf(LINE_END); ; ) {
    if (end >= 0) {
      const bytes = Buffer.concat(parts);
      const at = bytes.indexOf(LINE_END);
      rest = bytes.subarray(at + 1);
      return JSON.parse(bytes.subarray(0, at).toString("utf8"));
    }
    let count;
    try {
      count = fs.readSync(DESCRIPTOR, part);
    } catch (error) {
      if (error.code === "EAGAIN") continue;
      return null;
    }
    if (count === 0) return null;
    const read = Buffer.from(part.subarray(0, count));
    parts.push(read);
    end = read.indexOf(LINE_END);
  }
};

/** Says that all is loaded that can be before the tree is known. */
exports.ready = function ready() {
  fs.writeSync(ANSWERS, `${JSON.stringify({ kind: "standing" })}\n`);
};

/** Says that an order is done, and that this process stays for the next. */
exports.done = function done() {
  fs.writeSync(ANSWERS, `${JSON.stringify({ kind: "stays" })}\n`);
};

/** Makes this process the one that the order speaks of: its folder and its variables. */
exports.settle = function settle({ directory, variables }) {
  process.chdir(directory);
  Object.assign(process.env, variables);
};
