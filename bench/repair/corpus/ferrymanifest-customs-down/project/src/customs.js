export class CustomsUnavailable extends Error {
  name = "CustomsUnavailable";
  constructor(status) {
    super(`customs answered ${status}`);
    this.status = 503;
  }
}

/** Declares the goods; tells apart what customs refuse and that customs are not there. */
export async function declare(call, manifest) {
  const response = await call("https://customs.example.org/declarations", {
    method: "POST",
    body: JSON.stringify(manifest),
  });
  if (response.status === 422) return { accepted: false, reasons: await response.json() };
  if (!response.ok) throw new CustomsUnavailable(response.status);
  return { accepted: true, number: (await response.json()).number };
}
