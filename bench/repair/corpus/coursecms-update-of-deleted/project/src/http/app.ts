import express, { type ErrorRequestHandler } from "express";
import { type Client, createClient } from "../db/client.ts";
import { ApiError } from "./errors.ts";
import { lessonRoutes } from "./lessons.ts";

const SEED = [
  { id: 1, slug: "fractions-1", title: "Fractions, part 1" },
  { id: 2, slug: "decimals", title: "Decimals" },
];

const onError: ErrorRequestHandler = (error, _request, response, _next) => {
  if (error instanceof ApiError) {
    response.status(error.status).json({ error: error.message });
    return;
  }
  response.status(500).json({ error: "unexpected error" });
};

export function buildApp(client: Client = createClient(SEED)) {
  const app = express();
  app.use(express.json());
  app.use("/lessons", lessonRoutes(client));
  app.use(onError);
  return app;
}
