import { api } from "./api.js";

api().listen(8088);
