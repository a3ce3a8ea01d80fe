import { season } from "../lib/season.js";
import { surveys } from "../lib/surveys.js";

const [folder, year] = process.argv.slice(2);
for (const line of await season(surveys(folder), Number(year))) console.log(line);
