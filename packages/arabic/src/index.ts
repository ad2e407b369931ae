export { type DateStyle, dayOf } from "./date-format.ts";
export { slug } from "./slug.ts";
