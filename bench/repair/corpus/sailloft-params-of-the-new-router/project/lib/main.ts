import { serve } from "./serve.ts";

serve().listen(Number(process.env.PORT ?? 3000));
