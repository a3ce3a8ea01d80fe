import { firstToExpire } from "./dossiers.js";

/** One for each kind of job: (job, { dossiers, outbox }). */
export const handlers = {
  async arrival(job, { dossiers, outbox }) {
    const dossier = await dossiers.load(job.dossier);
    const time = job.at.slice(11, 16);
    outbox.send(dossier.keeper.email, `${dossier.animal.name} has arrived`, `Arrived at ${time}, settling in.`);
  },

  async certificate(job, { dossiers, outbox }) {
    const dossier = await dossiers.load(job.dossier);
    const lines = dossier.vaccinations.map(({ against, until }) => `${against}: valid until ${until}`);
    outbox.send(
      dossier.keeper.email,
      `Certificate of chip ${dossier.animal.chip}`,
      lines.length > 0 ? lines.join("\n") : "No vaccinations on record.",
    );
  },

  async reminder(job, { dossiers, outbox }) {
    const dossier = dossiers.load(job.dossier);
    const { email, name } = dossier.keeper;
    const due = firstToExpire(dossier);
    if (!due) return;
    outbox.send(
      email,
      `${dossier.animal.name}: ${due.against} runs out`,
      `Dear ${name}, the vaccination against ${due.against} is valid until ${due.until}.`,
    );
  },
};
