import { readFile } from "node:fs/promises";
import { mail } from "./mail.js";
import { parseForecast } from "./parse.js";

const [file] = process.argv.slice(2);
const forecast = parseForecast(JSON.parse(await readFile(file, "utf8")));
console.log(mail(forecast));
