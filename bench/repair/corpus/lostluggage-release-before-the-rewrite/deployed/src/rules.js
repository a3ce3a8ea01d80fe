const airline = (tag) => tag.slice(0, 2).toUpperCase();

const serial = (tag) => tag.slice(2);

export function matches(claim, item) {
  if (airline(claim.tag) !== airline(item.tag)) return false;
  return serial(claim.tag) === serial(item.tag);
}
