export const catalogues: Record<string, Record<string, string>> = {
  en: { hello: "Dear {family},", "due.soon": "{toy} is due in {days} days.", "due.late": "{toy} is {days} days late." },
  de: { hello: "Liebe Familie {family},", "due.soon": "{toy} muss in {days} Tagen zurück." },
  "pt-BR": { hello: "Olá, {family}!" },
};
