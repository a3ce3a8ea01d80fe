import { setState } from "./lockers.js";
import { createStore } from "./store.js";

const store = createStore();
await Promise.all([setState(store, "L7", "taken"), setState(store, "L7", "broken")]);
