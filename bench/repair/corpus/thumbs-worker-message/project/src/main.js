import { resize, rotate } from "./jobs.js";
import { run } from "./pool.js";

const job = process.argv[2] === "resize" ? resize("cat.png", 640) : rotate("cat.png", 90);
await run(job);
