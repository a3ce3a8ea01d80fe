export class ShowNotFound extends Error {
  constructor(id) {
    super(`show ${id} not found`);
    this.name = "ShowNotFound";
  }
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

export class Shows {
  #shows = new Map([
    ["17", { id: "17", venue: "Paradiso", songs: ["Overture", "Tin Roof", "Moss"] }],
    ["18", { id: "18", venue: "Vega", songs: ["Tin Roof"] }],
  ]);

  async get(id) {
    await tick();
    const show = this.#shows.get(id);
    if (!show) throw new ShowNotFound(id);
    return show;
  }

  async cancel(id) {
    const show = await this.get(id);
    this.#shows.delete(show.id);
  }
}
