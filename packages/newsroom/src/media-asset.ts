/** The short permanent ASCII id in `/media/{id}/…`. */
export type MediaId = string & { readonly __media: true };

/** The point of a picture that every crop keeps, as fractions of its width and height from the top left. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

/** A picture in the newsroom's keeping. Its bytes lie under `sha256`; the asset says what it is and whose. */
export interface MediaAsset {
  readonly id: MediaId;
  /** SHA-256 of the kept original's bytes, lower-case hexadecimal: the name it is stored under. */
  readonly sha256: string;
  readonly mime: "image/jpeg" | "image/png" | "image/webp" | "image/avif";
  /** Pixels, after the orientation in its metadata has been applied. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly focal: FocalPoint;
  /** Who allows what, in the newsroom's own words. Never shown to readers. */
  readonly rightsNote?: string;
  /** The last day, ISO 8601, on which the picture may be used in a story that comes out. Never shown to readers. */
  readonly rightsUntil?: string;
  /** 64 bits as 16 hexadecimal digits: pictures that look alike differ in few of them. Absent for older pictures. */
  readonly likeness?: string;
  /** What the file was called where it came from. Never shown to readers. */
  readonly fileName?: string;
  /** SHA-256 of the file as it was sent, where it was cleaned before it was kept. */
  readonly received?: string;
}

/** Pictures whose likenesses differ in no more bits are taken for the same motif. */
export const alikeWithin = 6;

/** The middle, for a picture whose focal point nobody has chosen. */
export const middle: FocalPoint = { x: 0.5, y: 0.5 };
