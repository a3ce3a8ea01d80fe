import { nextAddress } from "./addresses.js";

export class Peers {
  #peers = new Map();

  constructor() {
    this.put("laptop-kim", "aGVsbG8gd29ybGQ=");
    this.put("gateway", "Z2F0ZXdheSBrZXk=");
  }

  list() {
    return [...this.#peers.values()];
  }

  get(name) {
    return this.#peers.get(name);
  }

  put(name, key) {
    const known = this.#peers.get(name);
    const address = known?.address ?? nextAddress(this.list().map((peer) => peer.address));
    const peer = { name, key, address };
    this.#peers.set(name, peer);
    return peer;
  }

  remove(name) {
    return this.#peers.delete(name);
  }
}
