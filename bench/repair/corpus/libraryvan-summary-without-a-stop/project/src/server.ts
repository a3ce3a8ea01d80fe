import Fastify from "fastify";
import { tourLabels, tourList, tourSchedule } from "./tours";

type Tour = { Params: { tour: string } };

export function build() {
  const app = Fastify();
  app.get<Tour>("/tours/:tour", async ({ params }) => tourList(Number(params.tour)));
  app.get<Tour>("/tours/:tour/schedule", async ({ params }) => tourSchedule(Number(params.tour)));
  app.get<Tour>("/tours/:tour/labels", async ({ params }) => tourLabels(Number(params.tour)));
  return app;
}
