import { parentPort } from "node:worker_threads";
import { cracksOf } from "./cracks.js";

// Answers each tile with { tile, cracks }, or with { tile, error } where its picture cannot be read.
parentPort.on("message", ({ name, rows }) => {
  try {
    parentPort.postMessage({ tile: name, cracks: cracksOf(rows) });
  } catch (error) {
    parentPort.postMessage({ tile: name, error: error.message });
  }
});
