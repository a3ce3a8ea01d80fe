/** A listener whose failures are put down in the journal. */
exports.guarded = (journal, listener) => async (event) => {
  try {
    await listener(event);
  } catch (error) {
    journal.failures.push({ instrument: event.instrument, reason: error.message });
  }
};
