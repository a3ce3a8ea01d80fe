async function archive({ film }) {
  await new Promise((resolve) => setImmediate(resolve));
  if (!film) throw new Error("no film to archive");
  return `film ${film} archived`;
}

export function attachArchive(queue) {
  queue.on("archive", (job) => {
    archive(job)
      .then((result) => queue.done(job, result))
      .catch((error) => queue.failed(job, error));
  });
}
