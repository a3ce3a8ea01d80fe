import Fastify from "fastify";

const DEPARTMENTS = {
  sales: "sales@werkhof.example",
  support: "support@werkhof.example",
  jobs: "people@werkhof.example",
};

function greeting(name) {
  const [first] = name.trim().split(/\s+/);
  return `Hello ${first},`;
}

function ticketNumber(counter) {
  return `C-${String(counter).padStart(5, "0")}`;
}

export function buildApp({ mailer, logger = false }) {
  const app = Fastify({ logger });
  let counter = 0;

  app.get("/departments", async () => Object.keys(DEPARTMENTS));

  app.post("/contact", async (request, reply) => {
    const { name, email, message, department = "support" } = request.body;
    if (!email || !email.includes("@")) {
      return reply.code(400).send({ error: "email is not valid" });
    }
    if (!message) {
      return reply.code(400).send({ error: "message is missing" });
    }
    const to = DEPARTMENTS[department];
    if (!to) {
      return reply.code(400).send({ error: "no such department" });
    }
    const hello = greeting(name);
    counter += 1;
    const number = ticketNumber(counter);
    await mailer.send({ to, subject: `[${number}] message of ${name}`, text: message, replyTo: email });
    await mailer.send({
      to: email,
      subject: `We got your message (${number})`,
      text: `${hello}\n\nthank you, we will answer within two days.`,
    });
    return reply.code(202).send({ number });
  });

  return app;
}
