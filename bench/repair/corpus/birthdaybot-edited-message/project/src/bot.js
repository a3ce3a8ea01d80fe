const { Birthdays } = require("./birthdays");
const { parseCommand, parseDay } = require("./parse");

class Bot {
  /** `say` gets the chat and the text of each answer. */
  constructor(say) {
    this.say = say;
    this.birthdays = new Birthdays();
    this.offset = 0;
  }

  handle(update) {
    this.offset = Math.max(this.offset, update.update_id + 1);
    // Taps on old keyboards of version 1.
    if (update.callback_query) return;
    const { message } = update;
    if (!message.text) return;
    const command = parseCommand(message.text);
    if (command) this.run(message.chat.id, command);
  }

  run(chat, { name, args }) {
    if (name === "list") {
      const all = this.birthdays.list(chat);
      return this.say(chat, all.length ? all.join("\n") : "nobody yet");
    }
    if (name === "add") {
      const date = parseDay(args.at(-1) ?? "");
      if (args.length < 2 || !date) return this.say(chat, "/add NAME DD.MM.");
      this.birthdays.add(chat, args.slice(0, -1).join(" "), date);
      return this.say(chat, "noted");
    }
    if (name === "drop") {
      return this.say(chat, this.birthdays.drop(chat, args.join(" ")) ? "dropped" : "I know no such name");
    }
  }
}

module.exports = { Bot };
