const EPOCH = 1_420_070_400_000n;

/** The moment that is part of a message's number. */
export function sentAt(id) {
  return new Date(Number((id >> 22n) + EPOCH));
}
