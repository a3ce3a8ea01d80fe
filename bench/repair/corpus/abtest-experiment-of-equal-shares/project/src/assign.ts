import { readFile } from "node:fs/promises";
import { idleVariants, variantOf } from "./bucket.ts";
import type { Experiment, Visitor } from "./experiment.ts";

interface Batch {
  experiments: Experiment[];
  visitors: Visitor[];
}

const path = process.argv[2];
if (path === undefined) {
  console.error("usage: assign BATCH");
  process.exit(2);
}

const batch = JSON.parse(await readFile(path, "utf8")) as Batch;
for (const experiment of batch.experiments) {
  const idle = idleVariants(experiment);
  if (idle.length > 0) console.warn(`${experiment.key}: nobody gets ${idle.join(", ")}`);
  for (const visitor of batch.visitors) {
    console.log([experiment.key, visitor.id, variantOf(experiment, visitor)].join(","));
  }
}
