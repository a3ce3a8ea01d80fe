import { TokenCache } from "./token-cache.js";

export class CatalogueError extends Error {
  constructor(status) {
    super(`the catalogue answered ${status}`);
    this.status = status;
  }
}

const overNetwork = (path, options) => fetch(new URL(path, "https://catalogue.example.net"), options);

/** Client of the catalogue. Its tokens may be withdrawn at any time; a call is tried once more with a new one. */
export class Catalogue {
  constructor(fetcher = overNetwork, tokens = new TokenCache()) {
    this.fetcher = fetcher;
    this.tokens = tokens;
  }

  async recommended(user) {
    const response = await this.#get(`/users/${encodeURIComponent(user)}/recommended`);
    return (await response.json()).titles;
  }

  async #get(path) {
    const token = this.tokens.current ?? (await this.#login());
    let response = await this.#send(path, token);
    if (response.status === 401) {
      token = await this.#login();
      response = await this.#send(path, token);
    }
    if (!response.ok) throw new CatalogueError(response.status);
    return response;
  }

  #send(path, token) {
    return this.fetcher(path, { headers: { authorization: `Bearer ${token}` } });
  }

  async #login() {
    const response = await this.fetcher("/login", { method: "POST" });
    if (!response.ok) throw new CatalogueError(response.status);
    const { token } = await response.json();
    this.tokens.keep(token);
    return token;
  }
}
