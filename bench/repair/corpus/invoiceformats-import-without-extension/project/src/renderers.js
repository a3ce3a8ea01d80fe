/** The function that writes invoices in a format, loaded when it is needed; null where there is none. */
export async function rendererOf(format) {
  switch (format) {
    case "text":
      return (await import("./formats/text.js")).render;
    case "csv":
      return (await import("./formats/csv.js")).render;
    case "html":
      return (await import("./formats/html")).render;
    default:
      return null;
  }
}
