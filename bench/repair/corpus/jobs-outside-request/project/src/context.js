import { AsyncLocalStorage } from "node:async_hooks";

const storage = new AsyncLocalStorage();

export const withRequest = (id, work) => storage.run({ id, started: Date.now() }, work);

/** What is known of the request that is answered; undefined outside of one. */
export const current = () => storage.getStore();
