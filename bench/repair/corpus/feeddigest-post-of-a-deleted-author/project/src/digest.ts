import { readFileSync } from "node:fs";
import { line, topLine } from "./format.ts";
import { byAuthor, byLikes } from "./order.ts";
import type { Post } from "./posts.ts";

const posts = JSON.parse(readFileSync(process.argv[2] ?? "posts.json", "utf8")) as Post[];
console.log(topLine(byLikes(posts)));
for (const post of byAuthor(posts)) console.log(line(post));
