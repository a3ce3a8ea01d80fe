import { createApp } from './app.js';

createApp().listen({ port: 7000 });
