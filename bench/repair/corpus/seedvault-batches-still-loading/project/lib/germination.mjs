const inMonth = (month) => (batch) => batch.test.date.startsWith(month);

function rateOf({ sown, sprouted }) {
  return `${Math.round((sprouted / sown) * 100)} %`;
}

/** Batches that were tested in a month, by species and number. */
export async function germination(archive, month) {
  const rows = [];
  for (const species of await archive.species()) {
    const numbers = await archive.batchesOf(species);
    const batches = numbers.map((number) => archive.batch(number));
    for (const batch of batches.filter(inMonth(month))) {
      rows.push({
        batch: batch.number,
        species,
        tested: batch.test.date,
        rate: rateOf(batch.test),
      });
    }
  }
  return rows;
}
