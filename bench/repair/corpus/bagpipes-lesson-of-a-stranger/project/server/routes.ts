type Handler = (request: Request) => Promise<Response>;
type Module = Promise<Record<string, Handler | undefined>>;

export const routes: Record<string, () => Module> = {
  "/api/lessons": () => import("../app/api/lessons/route.ts") as unknown as Module,
  "/api/me": () => import("../app/api/me/route.ts") as unknown as Module,
};
