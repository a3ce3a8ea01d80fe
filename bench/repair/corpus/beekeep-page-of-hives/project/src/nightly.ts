import { losses, unweighed } from "./alerts.ts";
import { HiveStore } from "./store.ts";
import { summary } from "./summary.ts";

const store = new HiveStore([
  { id: 1, apiary: "north", weights: [31, 27] },
  { id: 2, apiary: "north", weights: [] },
  { id: 3, apiary: "lake", weights: [22] },
  { id: 4, apiary: "lake", weights: [] },
]);

console.log(summary(store));
console.log("losses", losses(store));
console.log("unweighed", unweighed(store));
