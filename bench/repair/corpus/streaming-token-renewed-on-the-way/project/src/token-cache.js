export class TokenCache {
  #token = null;

  get current() {
    return this.#token;
  }

  keep(token) {
    this.#token = token;
  }
}
