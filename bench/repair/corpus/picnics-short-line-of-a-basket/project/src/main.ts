import { createApp } from "./app.ts";
import { Stock } from "./stock.ts";

const stock = new Stock({ "basket-2": 14, "basket-4": 9, blanket: 30, lemonade: 80 });
createApp(stock).listen(Number(process.env.PORT ?? 8080));
