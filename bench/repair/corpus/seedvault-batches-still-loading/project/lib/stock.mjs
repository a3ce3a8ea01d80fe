/** Grams of a species in all its batches. */
export async function stockOf(archive, species) {
  const numbers = await archive.batchesOf(species);
  const batches = await Promise.all(numbers.map((number) => archive.batch(number)));
  return batches.reduce((sum, batch) => sum + batch.grams, 0);
}
