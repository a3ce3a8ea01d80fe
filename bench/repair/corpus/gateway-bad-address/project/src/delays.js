export const delays = (retries, first = 100) => Array.from({ length: retries }, (_, n) => first * 2 ** n)
