import { makeApp } from './app.mjs';

makeApp().listen(Number(process.env.PORT) || 5000);
