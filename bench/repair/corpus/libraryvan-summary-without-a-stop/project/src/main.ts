import { build } from "./server";

await build().listen({ port: 3000 });
