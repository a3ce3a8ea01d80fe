import { Hono } from "hono";
import type { ServerExtension } from "../extension.ts";
import { buildNodePackage } from "./node-package.ts";
import { buildPythonWheel, type PythonWheel } from "./python-wheel.ts";

/** The name of the package for Node.js that is the same for every version. */
const NODE_PACKAGE = "bugstack-node.tgz";

/**
 * Downloads of our SDKs, open to everybody, so that applications install them from here:
 *
 *     pip install --no-index --find-links http://HOST/sdk/python bugstack     (the name on PyPI is another vendor's)
 *     npm install http://HOST/sdk/node/bugstack-node.tgz
 */
export function sdkRoutes(): Hono {
  const app = new Hono();
  const wheel = once(buildPythonWheel);
  const nodePackage = once(buildNodePackage);

  app.get("/sdk/python", async (context) => context.html(page(await wheel())));
  app.get("/sdk/python/", async (context) => context.html(page(await wheel())));
  app.get("/sdk/python/:file", async (context) => {
    const { fileName, content } = await wheel();
    if (context.req.param("file") !== fileName) return context.notFound();
    return context.body(Buffer.from(content), 200, { "content-type": "application/octet-stream" });
  });

  const nodePage = async () => {
    const { fileName } = await nodePackage();
    return `<!doctype html><title>bugstack for Node.js</title><a href="/sdk/node/${fileName}">${fileName}</a>\n`;
  };
  app.get("/sdk/node", async (context) => context.html(await nodePage()));
  app.get("/sdk/node/", async (context) => context.html(await nodePage()));
  app.get("/sdk/node/:file", async (context) => {
    const { fileName, content } = await nodePackage();
    if (![fileName, NODE_PACKAGE].includes(context.req.param("file"))) return context.notFound();
    return context.body(Buffer.from(content), 200, { "content-type": "application/gzip" });
  });
  return app;
}

/** Built when first asked for; tried again after a failure. */
function once<Built>(build: () => Promise<Built>): () => Promise<Built> {
  let built: Promise<Built> | null = null;
  return () => {
    built ??= build();
    built.catch(() => {
      built = null;
    });
    return built;
  };
}

/** The page that pip's `--find-links` reads; absolute links, because the address has no slash at its end. */
function page({ fileName, sha256 }: PythonWheel): string {
  return `<!doctype html><title>bugstack for Python</title><a href="/sdk/python/${fileName}#sha256=${sha256}">${fileName}</a>\n`;
}

export const sdkExtension: ServerExtension = { name: "sdk", routes: () => sdkRoutes() };
