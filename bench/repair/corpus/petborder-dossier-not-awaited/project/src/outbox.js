/** Collects what is sent; main hands it to the relay at the end. */
export class Outbox {
  #letters = [];

  send(to, subject, text) {
    this.#letters.push({ to, subject, text });
  }

  get letters() {
    return [...this.#letters];
  }
}
