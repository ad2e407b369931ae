import { type StoryContent, blockText, picturesOf } from "@mihwar/newsroom";

/** A part of a story's copy and how much a word of it counts beside one of the body. */
export interface StoryField {
  readonly name: "headline" | "standfirst" | "subhead" | "body" | "name" | "caption";
  readonly weight: number;
  /** Lines that are not read across: no phrase goes from one into the next. */
  readonly lines: readonly string[];
}

/** Whole numbers: they are counted as so many more of the word. */
const weights: Readonly<Record<StoryField["name"], number>> = {
  headline: 4,
  standfirst: 2,
  subhead: 2,
  body: 1,
  name: 2,
  caption: 1,
};

const said = (...lines: readonly (string | undefined)[]): readonly string[] =>
  lines.filter((line) => line !== undefined && line !== "") as readonly string[];

/** The copy of a story under which it is found. */
export function storyFields(content: StoryContent): readonly StoryField[] {
  const { headline, standfirst, byline, body, tags } = content;
  const pictures = picturesOf(content);
  const linesOf: Readonly<Record<StoryField["name"], readonly string[]>> = {
    headline: said(headline),
    standfirst: said(standfirst),
    subhead: body.filter(({ kind }) => kind === "subhead").map(blockText),
    body: said(...body.filter(({ kind }) => kind !== "subhead").map(blockText)),
    name: [...byline.map(({ name }) => name), ...tags],
    caption: pictures.flatMap(({ alt, caption }) => said(caption, alt)),
  };
  return (Object.keys(weights) as StoryField["name"][])
    .map((name) => ({ name, weight: weights[name], lines: linesOf[name] }))
    .filter(({ lines }) => lines.length > 0);
}
