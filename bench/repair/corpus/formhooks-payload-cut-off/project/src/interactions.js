const { actions } = require("./actions");
const { readPayload } = require("./payload");
const { teams } = require("./teams");

/** What the chat sends when somebody presses a button or types into a menu. */
module.exports = async function interactions(app) {
  app.post("/actions", async (request, reply) => {
    const payload = readPayload(request.body);
    if (!payload) return reply.code(400).send({ error: "payload is not readable" });
    const action = actions[payload.action];
    if (!action) return reply.code(404).send({ error: `no action ${payload.action}` });
    return action(payload);
  });

  app.post("/options", async (request) => {
    const { value = "" } = JSON.parse(request.body.payload);
    const options = teams
      .filter((team) => team.name.toLowerCase().includes(value.toLowerCase()))
      .map((team) => ({ text: team.name, value: team.id }));
    return { options };
  });
};
