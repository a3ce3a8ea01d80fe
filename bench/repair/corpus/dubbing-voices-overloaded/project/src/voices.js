/** The service of the voices refused, or did not answer. */
export class VoiceServiceError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = "VoiceServiceError";
    this.statusCode = 502;
  }
}

const PAUSES = [10, 20];

export function makeVoices({ fetch, url = process.env.VOICES_URL ?? "https://voices.example" }) {
  async function once(voice, text) {
    let response;
    try {
      response = await fetch(`${url}/v1/speak`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ voice, text }),
      });
    } catch (cause) {
      throw new VoiceServiceError("the voice service cannot be reached", { cause });
    }
    if (!response.ok) throw new VoiceServiceError(`the voice service answered ${response.status}`);
    return response.json();
  }

  return {
    /** Speaks a text; tries again twice before it gives up. */
    async speak(voice, text) {
      for (const pause of PAUSES) {
        try {
          return await once(voice, text);
        } catch (error) {
          if (!(error instanceof VoiceServiceError)) throw error;
          await new Promise((resolve) => setTimeout(resolve, pause));
        }
      }
      return once(voice, text);
    },
  };
}
