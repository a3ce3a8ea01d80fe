import { readFileSync } from "node:fs";
import { initialState, reducer } from "./reducer.js";
import { openCount, visible } from "./selectors.js";

let state = initialState;
for (const action of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  state = reducer(state, action);
  console.log(`${action.type}: ${openCount(state)} open, ${visible(state).length} shown`);
}
