import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf } from "./src/fields.js";

const folder = process.argv[2] ?? "pages";
for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt")).sort()) {
	const fields = fieldsOf(readFileSync(join(folder, file), "utf8"));
	console.log(JSON.stringify({ file, ...fields }));
}
