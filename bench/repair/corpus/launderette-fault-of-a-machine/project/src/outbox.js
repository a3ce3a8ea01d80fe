/** Messages to the caretaker, sent on by the gateway every minute. */
export class Outbox {
  messages = [];

  push(subject, text) {
    this.messages.push({ subject, text });
    return this.messages.length;
  }
}
