const { readFile } = require("node:fs/promises");

class FileSource {
  constructor(path) {
    this.path = path;
  }

  read() {
    return readFile(this.path, "utf8");
  }
}

class TextSource {
  constructor(text) {
    this.text = text;
  }

  read() {
    return Promise.resolve(this.text);
  }
}

module.exports = { FileSource, TextSource };
