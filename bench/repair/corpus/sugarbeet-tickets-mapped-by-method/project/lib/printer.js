'use strict';

class TicketPrinter {
  constructor(options) {
    this.options = options;
    this.printed = 0;
  }

  print(load) {
    const { factory, unit } = this.options;
    const net = load.gross - load.tare;
    this.printed += 1;
    return `${factory} no. ${this.printed}: ${load.grower} ${net.toFixed(1)} ${unit}`;
  }

  printAll(loads) {
    return loads.map(this.print).join('\n');
  }
}

module.exports = TicketPrinter;
