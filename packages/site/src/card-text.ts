import type { SectionTone } from "@mihwar/newsroom";

/** What a share card says. */
export interface CardText {
  /** The edition's name: «محور». */
  readonly brand: string;
  /** The section's name. */
  readonly section: string;
  /** The section's colour. */
  readonly tone: SectionTone;
  /** As it is to be read; cut and shrunk to fit. */
  readonly headline: string;
  /** Ready to print. */
  readonly date: string;
}
