import { like } from "./likes.js";
import { Table } from "./table.js";

const table = new Table();
await Promise.all([like(table, "p-1"), like(table, "p-1"), like(table, "p-2")]);
console.log(await table.find("p-1"));
