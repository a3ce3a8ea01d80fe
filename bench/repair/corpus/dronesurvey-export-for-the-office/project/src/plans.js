const FORMATS = {
  starter: ["jpg"],
  team: ["jpg", "tif"],
  survey: ["jpg", "tif", "las"],
};

export function formatsOf(plan) {
  return FORMATS[plan] ?? FORMATS.starter;
}
