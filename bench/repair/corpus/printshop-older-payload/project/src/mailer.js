export class Mailer {
  sent = [];

  constructor(bus) {
    bus.on("job.accepted", ({ job }) => this.#send(job, "We print your job"));
    bus.on("job.finished", ({ job }) => this.#send(job, "Your job is ready"));
    bus.on("job.cancelled", ({ job }) => this.#send(job, "Your job was cancelled"));
  }

  #send({ email, number }, subject) {
    if (email) this.sent.push({ to: email, subject: `${subject} (${number})` });
  }
}
