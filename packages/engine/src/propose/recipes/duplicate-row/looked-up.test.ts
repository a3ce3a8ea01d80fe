import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { duplicateRowRecipe } from "./index.ts";

async function repaired(call: string): Promise<string> {
  const fault = await givenFault({
    files: {
      "news/views.py": `from news.models import Reader\n\n\ndef subscribe(email, name):\n    reader, _ = ${call}\n    return reader\n`,
    },
    type: "django.db.utils.IntegrityError",
    message: "UNIQUE constraint failed: news_reader.email",
    trace: [["news/views.py", "Reader.objects"]],
  });
  return (await fault.fixed(duplicateRowRecipe, "news/views.py")) ?? "";
}

describe("a row that is found or made", () => {
  it("is looked up by what is unique alone", async () => {
    expect(await repaired("Reader.objects.get_or_create(email=email, name=name)")).toContain(
      'Reader.objects.get_or_create(email=email, defaults={"name": name})',
    );
  });

  it("keeps what a new one begins with already", async () => {
    expect(
      await repaired('Reader.objects.update_or_create(email=email, name=name, defaults={"kind": "mail"})'),
    ).toContain('update_or_create(email=email, defaults={"name": name, "kind": "mail"})');
  });

  it.each([
    "Reader.objects.get_or_create(email=email)",
    "Reader.objects.get_or_create(email=email, name__iexact=name)",
    "Reader.objects.get_or_create(card=email, name=name)",
  ])("is left as it is: %s", async (call) => {
    expect(await repaired(call)).not.toContain("defaults=");
  });
});
