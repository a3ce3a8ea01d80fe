import { invalid } from "../errors.js";
import { assay, protocol } from "../registry.js";

export async function assayRoutes(app) {
  app.get("/assays/:id/steps", async (request) => {
    const { steps } = assay(request.params.id);
    let clock = 0;
    return steps.map((step) => {
      const startsAt = clock;
      clock += step.minutes;
      return { name: step.name, startsAt };
    });
  });

  app.get("/assays/:id/volume", async (request) => {
    const wells = Number(request.query.wells ?? 96);
    if (!Number.isInteger(wells) || wells < 1) throw invalid("wells must be a positive number");
    const found = assay(request.params.id);
    return { microlitres: wells * protocol(found.protocolId).volume };
  });
}
