export class Catalogue {
  #books = new Map([["b-1", { id: "b-1", title: "Emma", copies: 2 }]]);
  #members = new Map([["m-1", { id: "m-1", name: "Jo", loans: [] }]]);

  book(id) {
    return this.#books.get(id);
  }

  member(id) {
    return this.#members.get(id) ?? null;
  }
}
