const path = require("path");
const fs = require("fs/promises");

/** Asks the portal; here, its saved answers. Every answer is `{ data, meta }`. */
class Portal {
  constructor(folder) {
    this.folder = folder;
  }

  async get(resource) {
    const text = await fs.readFile(path.join(this.folder, `${resource}.json`), "utf8");
    return JSON.parse(text);
  }

  async tenders(region) {
    const { data } = await this.get("tenders");
    return data.filter((tender) => tender.region === region);
  }

  async awards() {
    return this.get("awards");
  }
}

module.exports = { Portal };
