export const HOME_CURRENCY = "EUR";
export const LOCALE = "en-IE";
export const SENDER = "billing@studio.example";
export const DUE_DAYS = 14;
