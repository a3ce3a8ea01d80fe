/** What is due for a parcel: its rate for each square metre. */
function dueOf({ area, rate }) {
  return area * rate;
}

module.exports = { dueOf };
