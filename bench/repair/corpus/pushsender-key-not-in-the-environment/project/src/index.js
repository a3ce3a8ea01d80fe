import { readConfig } from "./config.js";
import { sendAll } from "./sender.js";

const config = readConfig();
const queued = [{ device: "d-1", text: "Your table is ready" }];
console.log(`sent ${await sendAll(queued, config)}`);
