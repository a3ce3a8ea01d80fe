import { assaysOf, protocol } from "../registry.js";

export async function protocolRoutes(app) {
  app.get("/protocols/:id", async (request) => protocol(request.params.id));

  app.get("/protocols/:id/assays", async (request) => assaysOf(request.params.id).map((one) => one.id));
}
