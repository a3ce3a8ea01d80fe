exports.saleOf = (body) => {
  const { breed, cents, buyer } = body ?? {};
  if (typeof breed !== "string" || !breed) return null;
  if (!Number.isInteger(cents) || cents < 0) return null;
  return { breed, cents, buyer };
};
