class Birthdays {
  constructor() {
    this.byChat = new Map();
  }

  of(chat) {
    if (!this.byChat.has(chat)) this.byChat.set(chat, new Map());
    return this.byChat.get(chat);
  }

  add(chat, name, date) {
    this.of(chat).set(name, date);
  }

  drop(chat, name) {
    return this.of(chat).delete(name);
  }

  list(chat) {
    return [...this.of(chat)]
      .sort(([, a], [, b]) => a.month - b.month || a.day - b.day)
      .map(([name, { day, month }]) => `${name}: ${day}.${month}.`);
  }
}

module.exports = { Birthdays };
