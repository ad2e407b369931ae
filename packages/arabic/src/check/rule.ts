import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import type { HouseStyle } from "./house-style.ts";

/** Goes through a text once and tells what it finds. */
export type Rule = (copy: Copy, house: HouseStyle) => Iterable<Slip>;
