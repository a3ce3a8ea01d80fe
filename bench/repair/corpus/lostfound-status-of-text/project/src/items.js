import { Refusal } from "./errors.js";

export class Items {
  #items = new Map([[1, { id: 1, what: "Umbrella", claimedBy: null }]]);

  claim(id, name) {
    const item = this.#items.get(id);
    if (!item) throw new Refusal("not_found");
    if (item.claimedBy) throw new Refusal("already_claimed");
    item.claimedBy = name;
    return item;
  }
}
