import { readFileSync } from "node:fs";
import type { ExportRow } from "./model.ts";
import { toVaccination } from "./read.ts";
import { early, entry, open } from "./register.ts";

const rows: ExportRow[] = JSON.parse(readFileSync(process.argv[2]!, "utf8"));
const vaccinations = rows.map(toVaccination);
for (const vaccination of vaccinations) console.log(entry(vaccination));
console.log(`open: ${open(vaccinations).join(" ") || "nobody"}`);
console.log(`early: ${early(vaccinations).join(" ") || "nobody"}`);
