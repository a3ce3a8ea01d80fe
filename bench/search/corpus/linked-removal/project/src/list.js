/** A list that hands its entries on one after the other. */
export class LinkedList {
  constructor() {
    this.head = null;
    this.tail = null;
    this.size = 0;
  }

  add(value) {
    const node = { value, next: null };
    if (this.tail) this.tail.next = node;
    else this.head = node;
    this.tail = node;
    this.size += 1;
    return this;
  }

  /** Removes the first entry with this value; answers whether there was one. */
  remove(value) {
    let before = null;
    for (let node = this.head; node; node = node.next) {
      if (node.value === value) {
        if (before) before.next = node.next;
        else this.head = node.next;
        if (this.head === node) this.tail = before;
        this.size -= 1;
        return true;
      }
      before = node;
    }
    return false;
  }

  toArray() {
    const values = [];
    for (let node = this.head; node; node = node.next) values.push(node.value);
    return values;
  }
}
