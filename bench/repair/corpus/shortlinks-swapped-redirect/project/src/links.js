const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

export class Links {
  #links = new Map();

  add(url, code = this.#fresh()) {
    if (this.#links.has(code)) return null;
    const link = { code, url, visits: 0 };
    this.#links.set(code, link);
    return link;
  }

  get(code) {
    return this.#links.get(code) ?? null;
  }

  #fresh() {
    let code = "";
    let rest = this.#links.size + 1000;
    while (rest > 0) {
      code = ALPHABET[rest % ALPHABET.length] + code;
      rest = Math.floor(rest / ALPHABET.length);
    }
    return code;
  }
}
