const { Lobby } = require("./lobby");

class Lobbies {
  constructor() {
    this.byCode = new Map();
  }

  open(code, host) {
    const lobby = new Lobby(code, host);
    this.byCode.set(code, lobby);
    return lobby;
  }

  find(code) {
    return this.byCode.get(code);
  }

  all() {
    return [...this.byCode.values()];
  }
}

module.exports = { Lobbies };
