import { frames } from "./frames.js";
import { summary } from "./summary.js";

console.log(summary(frames));
