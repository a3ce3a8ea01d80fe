export class Photos {
  #byClaim = new Map();

  add(claim, photo) {
    const photos = this.of(claim);
    this.#byClaim.set(claim, [...photos, photo]);
    return photos.length + 1;
  }

  of(claim) {
    return this.#byClaim.get(claim) ?? [];
  }
}
