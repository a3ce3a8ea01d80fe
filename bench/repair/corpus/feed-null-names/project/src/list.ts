import { readFileSync } from "node:fs";
import { byCompany, byName, type Contact } from "./order.ts";

const contacts: Contact[] = JSON.parse(readFileSync(process.argv[2] as string, "utf8"));
console.log(byCompany(contacts).map(({ company }) => company ?? "-").join(" "));
console.log(byName(contacts).map(({ name }) => name ?? "-").join(" "));
