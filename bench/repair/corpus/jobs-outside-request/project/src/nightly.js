import { lockUnused } from "./accounts.js";
import { info } from "./log.js";

info("nightly run");
const changes = lockUnused([{ name: "ida", lastSeen: 3 }, { name: "bo", lastSeen: 120 }], []);
info(JSON.stringify(changes));
