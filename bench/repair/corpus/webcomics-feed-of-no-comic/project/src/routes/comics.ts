import type { FastifyInstance } from "fastify";
import { NotFound } from "../errors.ts";
import type { Library } from "../library.ts";

interface BySlug {
  Params: { slug: string };
}

export async function comicRoutes(server: FastifyInstance, { library }: { library: Library }) {
  server.get("/", async () => {
    const comics = await library.comics();
    return { comics: comics.map(({ slug, title }) => ({ slug, title })) };
  });

  server.get<BySlug>("/:slug", async (request) => {
    const comic = await library.comic(request.params.slug);
    if (!comic) throw new NotFound("comic");
    return comic;
  });

  server.get<BySlug>("/:slug/latest", async (request) => {
    const comic = await library.comic(request.params.slug);
    if (!comic) throw new NotFound("comic");
    const [latest] = await library.strips(comic.slug, 1);
    if (!latest) throw new NotFound("strip");
    return { comic: comic.title, number: latest.number, title: latest.title };
  });
}
