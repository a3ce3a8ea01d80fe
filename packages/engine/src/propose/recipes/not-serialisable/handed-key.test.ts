import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { notSerialisableRecipe } from "./index.ts";

async function repaired(parameter: string): Promise<string | null> {
  const fault = await givenFault({
    files: {
      "reminders/tasks.py": `from celery import Celery\n\nfrom reminders.store import registry\n\napp = Celery("reminders")\n\n\n@app.task\ndef send_mail(${parameter}):\n    return registry.get(${parameter})\n`,
      "reminders/store.py":
        "from dataclasses import dataclass\n\nregistry = {}\n\n\n@dataclass\nclass Appointment:\n    id: int\n    patient: str\n",
      "reminders/queueing.py":
        "from reminders.tasks import send_mail\n\n\ndef queue(appointment):\n    send_mail.delay(appointment)\n",
    },
    type: "kombu.exceptions.EncodeError",
    message: "Object of type Appointment is not JSON serializable",
    trace: [["reminders/queueing.py", "send_mail.delay"]],
  });
  return fault.fixed(notSerialisableRecipe, "reminders/queueing.py");
}

describe("a task that is handed a whole object", () => {
  it("is handed the key that its parameter is called by", async () => {
    expect(await repaired("appointment_id")).toContain("send_mail.delay(appointment.id)");
  });

  it.each(["appointment", "patient_id", "appointment_number"])(
    "is left alone where its parameter is `%s`",
    async (parameter) => {
      expect(await repaired(parameter)).toBeNull();
    },
  );
});
