import { randomUUID } from "node:crypto";

const TOPICS = ["product", "events", "jobs"];

export class Subscribers {
  #byEmail = new Map();

  constructor(token = randomUUID) {
    this.token = token;
  }

  topics() {
    return TOPICS;
  }

  /** Somebody who subscribes again changes the topics. */
  subscribe(email, topics) {
    const known = this.#byEmail.get(email);
    const subscriber = known ?? { email, confirmed: false, token: this.token(), topics: [] };
    subscriber.topics = topics.length > 0 ? topics : [...TOPICS];
    this.#byEmail.set(email, subscriber);
    return subscriber;
  }

  confirm(token) {
    for (const subscriber of this.#byEmail.values()) {
      if (subscriber.token === token) {
        subscriber.confirmed = true;
        return true;
      }
    }
    return false;
  }

  count(topic) {
    return [...this.#byEmail.values()].filter(({ confirmed, topics }) => confirmed && topics.includes(topic)).length;
  }
}
