import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { countTags, topTags } from "./count.ts";
import type { Post } from "./post.ts";
import { table } from "./table.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: "string", default: "10" } },
});
const [command, path] = positionals;
if (!path || !["count", "top"].includes(command ?? "")) {
  console.error("usage: hashtags count|top FILE [--limit N]");
  process.exit(2);
}

const posts = JSON.parse(await readFile(path, "utf8")) as Post[];
if (command === "count") console.log(countTags(posts).size);
else console.log(table(topTags(posts, Number(values.limit))));
