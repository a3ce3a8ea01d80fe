import { Router } from "express";
import type { Client } from "../db/client.ts";
import { ApiError, hasCode, lessonMissing } from "./errors.ts";

function titleOf(body: { title?: unknown } | undefined): string {
  const title = body?.title;
  if (typeof title !== "string" || title.trim() === "") throw new ApiError(400, "title is required");
  return title.trim();
}

export function lessonRoutes(client: Client): Router {
  const router = Router();

  router.get("/:id", async (request, response) => {
    const lesson = await client.lesson.findUnique({ where: { id: Number(request.params.id) } });
    if (!lesson) throw lessonMissing();
    response.json(lesson);
  });

  router.post("/", async (request, response) => {
    const title = titleOf(request.body);
    const slug = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
    try {
      response.status(201).json(await client.lesson.create({ data: { slug, title } }));
    } catch (error) {
      if (hasCode(error, "P2002")) throw new ApiError(409, "there is such a lesson already");
      throw error;
    }
  });

  router.put("/:id", async (request, response) => {
    const title = titleOf(request.body);
    const lesson = await client.lesson.update({ where: { id: Number(request.params.id) }, data: { title } });
    response.json(lesson);
  });

  router.delete("/:id", async (request, response) => {
    try {
      await client.lesson.delete({ where: { id: Number(request.params.id) } });
    } catch (error) {
      if (hasCode(error, "P2025")) throw lessonMissing();
      throw error;
    }
    response.status(204).end();
  });

  return router;
}
