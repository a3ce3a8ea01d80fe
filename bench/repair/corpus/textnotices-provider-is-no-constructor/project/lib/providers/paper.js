/** Prints notices, for who has no phone. */
class PaperTray {
  constructor({ tray = 1 }) {
    this.tray = tray;
  }

  submit({ to }) {
    return `tray ${this.tray}: ${to}`;
  }
}

module.exports = { PaperTray };
