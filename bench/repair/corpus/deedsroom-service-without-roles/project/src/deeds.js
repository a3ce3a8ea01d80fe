export class DeedStore {
  #deeds = new Map();
  #next = 1;

  all() {
    return [...this.#deeds.values()];
  }

  add({ parcel, owner }, by) {
    const deed = { id: this.#next++, parcel, owner, by };
    this.#deeds.set(deed.id, deed);
    return deed;
  }

  has(id) {
    return this.#deeds.has(id);
  }

  remove(id) {
    this.#deeds.delete(id);
  }
}
