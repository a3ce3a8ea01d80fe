import { parentPort } from "node:worker_threads";
import { perform } from "./tasks.js";

parentPort.on("message", (message) => parentPort.postMessage(perform(message)));
