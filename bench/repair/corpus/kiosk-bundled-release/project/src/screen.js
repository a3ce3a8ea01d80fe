export const screen = (slides) => slides.map((slide) => slide.title.toUpperCase());
