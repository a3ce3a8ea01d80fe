/** The JSON in the form field `payload`; null where that cannot be read. */
function readPayload(form) {
  try {
    return JSON.parse(form.payload);
  } catch {
    return null;
  }
}

module.exports = { readPayload };
