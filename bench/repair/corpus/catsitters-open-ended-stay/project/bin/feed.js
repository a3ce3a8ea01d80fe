import { calendar } from "../src/feed.js";
import { officeList } from "../src/list.js";
import { readStays } from "../src/stays.js";

const [path, flag] = process.argv.slice(2);
const stays = await readStays(path);
console.log(flag === "--office" ? officeList(stays).join("\n") : calendar(stays));
