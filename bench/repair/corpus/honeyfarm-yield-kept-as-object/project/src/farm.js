import { apiaries, harvests } from "./records.js";

export class Farm {
  constructor(remembered) {
    this.remembered = remembered;
  }

  apiaries() {
    return this.remembered.list("apiaries", async () => apiaries.map(({ site }) => site));
  }

  hives() {
    return this.remembered.one("hives", async () => apiaries.reduce((sum, { hives }) => sum + hives, 0));
  }

  yieldOf(site) {
    return this.remembered.one(`yield:${site}`, async () => {
      const { hives } = apiaries.find((apiary) => apiary.site === site) ?? { hives: 0 };
      const kilograms = harvests
        .filter((harvest) => harvest.site === site)
        .reduce((sum, harvest) => sum + harvest.kilograms, 0);
      return { site, hives, kilograms };
    });
  }
}
