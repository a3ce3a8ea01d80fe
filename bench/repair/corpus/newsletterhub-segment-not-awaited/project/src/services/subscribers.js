const db = require('../db');

class NotFoundError extends Error {
  constructor(message) {
    super(message);
    this.statusCode = 404;
  }
}

async function inSegment(name) {
  const segment = await db.segment(name);
  if (!segment) throw new NotFoundError(`No segment called ${name}`);
  const everyone = await db.subscribers();
  return everyone.filter((person) => person.plan === segment.plan);
}

module.exports = { inSegment, NotFoundError };
