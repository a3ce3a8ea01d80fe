import { Hono } from "hono";
import type { ServerExtension } from "../extension.ts";
import { buildPythonWheel, type PythonWheel } from "./python-wheel.ts";

/**
 * Downloads of our SDKs, open to everybody: the name `bugstack` on PyPI belongs to another vendor, so applications
 * install ours from here: `pip install --no-index --find-links http://HOST/sdk/python bugstack`.
 */
export function sdkRoutes(): Hono {
  const app = new Hono();
  let built: Promise<PythonWheel> | null = null;
  const wheel = () => {
    built ??= buildPythonWheel();
    built.catch(() => {
      built = null;
    });
    return built;
  };

  app.get("/sdk/python", async (context) => context.html(page(await wheel())));
  app.get("/sdk/python/", async (context) => context.html(page(await wheel())));
  app.get("/sdk/python/:file", async (context) => {
    const { fileName, content } = await wheel();
    if (context.req.param("file") !== fileName) return context.notFound();
    return context.body(Buffer.from(content), 200, { "content-type": "application/octet-stream" });
  });
  return app;
}

/** The page that pip's `--find-links` reads; absolute links, because the address has no slash at its end. */
function page({ fileName, sha256 }: PythonWheel): string {
  return `<!doctype html><title>bugstack for Python</title><a href="/sdk/python/${fileName}#sha256=${sha256}">${fileName}</a>\n`;
}

export const sdkExtension: ServerExtension = { name: "sdk", routes: () => sdkRoutes() };
