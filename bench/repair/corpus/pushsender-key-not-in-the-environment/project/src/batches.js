export function inBatches(messages, size) {
  const batches = [];
  for (let start = 0; start < messages.length; start += size) batches.push(messages.slice(start, start + size));
  return batches;
}
