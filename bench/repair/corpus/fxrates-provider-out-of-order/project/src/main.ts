import { createApp } from "./app.ts";
import { RateClient } from "./rates.ts";

createApp(new RateClient(process.env.RATES_URL ?? "https://rates.example.net")).listen(3000);
