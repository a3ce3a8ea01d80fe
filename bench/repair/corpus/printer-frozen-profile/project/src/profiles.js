export const DRAFT = Object.freeze({ name: "draft", dpi: 150, tray: "main", sides: "one" });

const PROFILES = {
  photo: { dpi: 600, tray: "gloss" },
  letter: { dpi: 300, tray: "headed" },
};

/** The profile of a job, its own to change; draft where it names none. */
export function profileFor(job) {
  if (!job.profile) return DRAFT;
  return { ...DRAFT, name: job.profile, ...PROFILES[job.profile] };
}
