let loaded = null;

/** The old table is big, and only loaded when somebody asks for it. */
export async function grading() {
  loaded ??= await import("../legacy/grading.cjs");
  return loaded;
}
