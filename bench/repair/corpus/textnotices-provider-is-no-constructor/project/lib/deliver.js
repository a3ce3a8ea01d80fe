function* deliver(provider, outbox) {
  for (const message of outbox) yield provider.submit(message);
}

module.exports = { deliver };
