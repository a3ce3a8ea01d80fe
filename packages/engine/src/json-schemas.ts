import { z } from "zod";
import { Report } from "./report.ts";
import { ProjectFile } from "./toolchains/project-file.ts";

/** Text of the JSON Schemas (2020-12) that others check our formats with, by the name of their file in `schemas`. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    "bugstack.schema.json": textOf(ProjectFile, "input"),
    "report.schema.json": textOf(Report, "output"),
  };
}

function textOf(schema: z.ZodType, io: "input" | "output"): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io }), null, 2)}\n`;
}
