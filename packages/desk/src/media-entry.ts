import { createHash } from "node:crypto";
import { cleanLine } from "@mihwar/arabic/clean-text";
import { type FocalPoint, type MediaAsset, type Outcome, settle } from "@mihwar/newsroom";
import { type MediaEntryRefusal, type MediaText, mediaTexts } from "./media-refusal.ts";

/** Letters that a text may have. */
export const mostLetters: Readonly<Record<MediaText, number>> = {
  alt: 500,
  caption: 1_000,
  credit: 300,
  rightsNote: 1_000,
};

/** What the form of a picture holds, as it was typed. */
export type WrittenMedia = Readonly<Record<MediaText | "rightsUntil" | "focalX" | "focalY", string>>;

const percent = (fraction: number): string => String(Math.round(fraction * 100));

/** @example writtenOf({ alt: "جسر", focal: { x: 0.5, y: 0.25 } }).focalY // "25" */
export const writtenOf = (
  asset: Pick<MediaAsset, "alt" | "caption" | "credit" | "rightsNote" | "rightsUntil" | "focal">,
): WrittenMedia => ({
  alt: asset.alt,
  caption: asset.caption ?? "",
  credit: asset.credit ?? "",
  rightsNote: asset.rightsNote ?? "",
  rightsUntil: asset.rightsUntil ?? "",
  focalX: percent(asset.focal.x),
  focalY: percent(asset.focal.y),
});

/** Changes whenever what is written of a picture does: whoever saves says what they had before them. */
export const stateOf = (asset: MediaAsset): string =>
  createHash("sha256")
    .update(JSON.stringify(writtenOf(asset)))
    .digest("base64url")
    .slice(0, 16);

/** A percentage as a fraction, in whatever digits it was typed. */
function fractionOf(written: string): number | undefined {
  const western = written.trim().replaceAll(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit)));
  if (!/^\d{1,3}(?:\.\d+)?$/.test(western)) return undefined;
  const share = Number(western) / 100;
  return share <= 1 ? share : undefined;
}

/** @example isDay("2026-02-30") // false */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A picture with what was written of it. */
export function enterMedia(asset: MediaAsset, written: WrittenMedia): Outcome<MediaAsset, MediaEntryRefusal> {
  const refusals: MediaEntryRefusal[] = [];
  const texts: Partial<Record<MediaText, string>> = {};
  for (const field of mediaTexts) {
    const cleaned = cleanLine(written[field]);
    const most = mostLetters[field];
    if (!cleaned.ok) refusals.push({ code: "text-unusable", field });
    else if (Array.from(cleaned.text).length > most) refusals.push({ code: "text-too-long", field, most });
    else if (cleaned.text !== "") texts[field] = cleaned.text;
  }
  const x = fractionOf(written.focalX);
  const y = fractionOf(written.focalY);
  if (x === undefined || y === undefined) refusals.push({ code: "focal-unusable" });
  const until = written.rightsUntil.trim();
  if (until !== "" && !isDay(until)) refusals.push({ code: "day-unusable" });
  const { caption: _c, credit: _k, rightsNote: _n, rightsUntil: _u, ...rest } = asset;
  // a point that was not moved stays what it was, to the last digit
  const was = writtenOf(asset);
  const isMoved = was.focalX !== written.focalX.trim() || was.focalY !== written.focalY.trim();
  const focal: FocalPoint = isMoved && x !== undefined && y !== undefined ? { x, y } : asset.focal;
  const { alt = "", ...said } = texts;
  return settle({ ...rest, alt, ...said, focal, ...(until === "" ? {} : { rightsUntil: until }) }, refusals);
}
