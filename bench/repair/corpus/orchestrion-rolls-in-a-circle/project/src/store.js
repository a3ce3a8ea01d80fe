import { Roll } from "./roll.js";

export function createStore() {
  const rolls = new Map([["waltz", new Roll("waltz")], ["polka", new Roll("polka")]]);
  return {
    roll: (name) => rolls.get(name),
    names: () => [...rolls.keys()],
  };
}
