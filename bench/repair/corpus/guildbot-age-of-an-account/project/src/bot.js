const { makeRepeats } = require("./repeats");
const { createdAt } = require("./snowflake");

const WEEK = 7 * 24 * 3600 * 1000;

/** Answers what is to be done for an event of the gateway: a list of [action, target, text?]. */
function makeBot() {
  const repeats = makeRepeats();

  const handlers = {
    MESSAGE({ d: { id, author, content } }) {
      return repeats(author, content) ? [["delete", id]] : [];
    },

    JOIN({ at, d: { user } }) {
      const actions = [["say", "lobby", `Welcome, ${user.name}!`]];
      const age = at - createdAt(user.id);
      if (age < WEEK) {
        const days = Math.floor(age / (24 * 3600 * 1000));
        actions.push(["say", "moderators", `${user.name} joined, ${days} days old`]);
      }
      return actions;
    },
  };

  return (event) => (Object.hasOwn(handlers, event.t) ? handlers[event.t](event) : []);
}

module.exports = { makeBot };
