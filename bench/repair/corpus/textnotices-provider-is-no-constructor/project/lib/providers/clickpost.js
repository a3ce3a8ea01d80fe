/** Characters of a single message, and of each part of a longer one. */
const SIZES = { single: 160, part: 153 };

function partsOf(text) {
  return text.length <= SIZES.single ? 1 : Math.ceil(text.length / SIZES.part);
}

class Clickpost {
  constructor({ sender, account }) {
    this.sender = sender;
    this.account = account;
  }

  submit({ to, text }) {
    return `clickpost ${this.account} ${this.sender}>${to} ${partsOf(text)}`;
  }
}

module.exports = { Clickpost, partsOf, SIZES };
