/** A prepared process of mocha: has loaded it and what the project depends on, and waits for its arguments. */
const { readdirSync } = require("node:fs");
const Module = require("node:module");
const { dirname, join } = require("node:path");
const { nextOrder, ready, settle } = require("./orders.cjs");
const { preload } = require("./preload.cjs");

const [, , program] = process.argv;

/** All of its command line but the program itself, which reads the arguments at once. */
function loadMocha() {
  const library = join(dirname(dirname(program)), "lib");
  for (const folder of [library, join(library, "cli")]) {
    for (const name of readdirSync(folder).filter((one) => one.endsWith(".js"))) {
      try {
        require(join(folder, name));
      } catch {
        // Meant for browsers.
      }
    }
  }
}

async function live() {
  loadMocha();
  await preload();
  ready();
  const order = nextOrder();
  if (order === null) process.exit(0);
  settle(order);
  process.argv.splice(1, process.argv.length, program, ...order.words);
  Module.runMain(program);
}

live();
