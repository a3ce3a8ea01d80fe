const UNKNOWN = "unknown";

/** Country of a guest; people who book online show their document at the desk only. */
function nationalityOf(guest) {
  return guest.document ? guest.document.country : UNKNOWN;
}

module.exports = { UNKNOWN, nationalityOf };
